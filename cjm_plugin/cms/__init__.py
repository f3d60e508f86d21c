"""A form editor in the browser (Decap CMS), configured from the model."""

from cjm_plugin.cms.files import cms_files

__all__ = ["cms_files"]
