"""Small shared widgets. They show plain values, emit signals, and hold no rule and no store.

Words      PlainLabel, WrappedLabel, ElidedLabel   plain text in a face and an ink; a bare QLabel is banned
           Icon, IconDisc, Avatar                  an icon; on a soft disc or tile; a person's initials
           Pill, PillLabel, PillRow, Count         a state in a word (value, widget, wrapping row); a number
Acting     Button, IconButton                      kinds: primary, secondary, quiet, link, danger, destroy
           CheckBox, RadioButton                   with their word
           Segments, Tabs                          filter the same content; change the content
           KeyCap                                  a key to press, as it is shown
           KeyButton                               the ground for a painted button of one's own
           Menu, Popup                             raised, rounded
Typing     TextField, SearchField, LongText        a line, a filter, several lines
           DateField, TimeField                    14.07.2026 with a month to drop down; 13:05
           ChoiceField, Choice                     one of a list, found by typing any part of it
           Matcher, match_plainly, paint_match     where a search matched
           FieldBox                                label above a field, message below: set_message("...")
Telling    Banner, UndoBar                         stays until solved; ten seconds to take back
           EmptyState                              what will be here, and the first thing to do
           Bullet, BulletBar, BulletLegend         plan, recorded, proven, unsent, expected (paint_bullet)
           Moment, Timeline                        what happened, newest first, in months
Room       Page, PageHead                          a page's padding, title, subtitle and actions
           Card, Tile, Line                        a surface with title; a sunk part in it; a line
           ScrollColumn, SideBySide                scrolls instead of squeezing; side goes below when narrow
           bring_into_sight                        scroll until a widget is seen

Every widget is worded by its owner; the few with words of their own (search, dates, calendar, legend, undo)
follow the language themselves. Tab order follows construction; keys are in each widget's docstring.
"""

from ui.widgets.banners import Banner, UndoBar
from ui.widgets.bullets import Bullet, BulletBar, BulletLegend, paint_bullet
from ui.widgets.buttons import Button, IconButton, KeyButton
from ui.widgets.cards import Card, Line, Tile
from ui.widgets.checks import CheckBox, RadioButton, paint_check
from ui.widgets.choices import Choice, ChoiceField
from ui.widgets.columns import ScrollColumn, SideBySide, bring_into_sight
from ui.widgets.dates import DateField, TimeField, read_time
from ui.widgets.discs import Avatar, IconDisc, initials, paint_disc
from ui.widgets.empty import EmptyState
from ui.widgets.fields import FieldBox, LongText, SearchField, TextField
from ui.widgets.icons import Icon
from ui.widgets.keycaps import KeyCap
from ui.widgets.labels import ElidedLabel, PlainLabel, WrappedLabel
from ui.widgets.matches import Matcher, match_plainly, paint_match
from ui.widgets.pages import Page, PageHead
from ui.widgets.pills import Count, Pill, PillLabel, PillRow, paint_pill, paint_pills
from ui.widgets.popups import Menu, Popup
from ui.widgets.segments import Segments, Tabs
from ui.widgets.timelines import Moment, Timeline

__all__ = [
    "Avatar",
    "Banner",
    "Bullet",
    "BulletBar",
    "BulletLegend",
    "Button",
    "Card",
    "CheckBox",
    "Choice",
    "ChoiceField",
    "Count",
    "DateField",
    "ElidedLabel",
    "EmptyState",
    "FieldBox",
    "Icon",
    "IconButton",
    "IconDisc",
    "KeyButton",
    "KeyCap",
    "Line",
    "LongText",
    "Matcher",
    "Menu",
    "Moment",
    "Page",
    "PageHead",
    "Pill",
    "PillLabel",
    "PillRow",
    "PlainLabel",
    "Popup",
    "RadioButton",
    "ScrollColumn",
    "SearchField",
    "Segments",
    "SideBySide",
    "Tabs",
    "TextField",
    "Tile",
    "TimeField",
    "Timeline",
    "UndoBar",
    "WrappedLabel",
    "bring_into_sight",
    "initials",
    "match_plainly",
    "paint_bullet",
    "paint_check",
    "paint_disc",
    "paint_match",
    "paint_pill",
    "paint_pills",
    "read_time",
]
