"""What editors need to help authors: a JSON Schema of every kind of file, made of the model."""

from cjm_plugin.schema.documents import schema_texts

__all__ = ["schema_texts"]
