from tests.editors.conftest import node_modules

__all__ = ["node_modules"]
