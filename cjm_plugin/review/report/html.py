"""For a browser: one page that stands alone."""

from cjm_plugin.review.told import Told


def as_html(told: Told) -> str:
    """All changes in sentences, with changed words marked. Maps are drawn by `cjm review`."""
    # Imported here: the other forms need no templates, and are to start quickly.
    from cjm_plugin.review.folder import overview_html  # noqa: PLC0415
    from cjm_plugin.review.folder.documents import Documents  # noqa: PLC0415

    return overview_html(told, {}, Documents(told.words), alone=True)
