"""Every page of the program, with a day's work on it, is whole, readable and in one language in every look."""

import pytest

from desktop.pages import titles
from tests.pictures.album import Album
from tests.pictures.scenes import Scene, scenes, tabs
from tests.pictures.stage import Stage
from ui.frame import Finder
from ui.widgets import TextField


@pytest.mark.parametrize("scene", scenes(tuple(titles())), ids=str)
def test_a_page_is_without_fault(scene: Scene, stage: Stage, album: Album) -> None:
    assert stage.known is not None
    page = stage.go(scene.page, scene.to(stage.known) if scene.to else None)
    scene.act(stage, page)
    for tab in tabs(page):
        stage.settle()
        album.take("-".join(filter(None, (str(scene), tab))), stage.window)
    album.prove()


def test_the_finder_is_without_fault(stage: Stage, album: Album) -> None:
    stage.go("today")
    stage.session.frame.open_finder()
    stage.pause()
    album.take("finder", stage.window)
    (finder,) = stage.window.findChildren(Finder)
    field = finder.findChildren(TextField)[0]
    field.setText("ахмет")
    field.textEdited.emit("ахмет")
    stage.pause()
    album.take("finder-found", stage.window)
    finder.close_it()
    album.prove()
