"""The style sheet: what the palette alone cannot say about Qt's own widgets.

A widget asks for a part of the look by a property: `role` ("muted", "small", "title", "hero",
"panel", "pill") or, for a button, `primary`, `flat` or `tall` ("button", "row").
"""

from dronten_map import resources
from dronten_map.ui.tokens import HERO, LARGE, RADIUS, SMALL, TITLE, Theme


def stylesheet(theme: Theme) -> str:
    """The style sheet in the colours of a theme."""
    pictures = resources.path("themes", "dark" if theme.is_dark else "light").as_posix()
    return _SHEET.format(
        **theme._asdict(),
        radius=RADIUS,
        small=SMALL,
        large=LARGE,
        title=TITLE,
        hero=HERO,
        pictures=pictures,
    )


_SHEET = """
QToolTip {{ background: {paper}; color: {ink}; border: 1px solid {line}; padding: 4px 6px; }}

QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QMenuBar {{ background: {panel}; border-bottom: 1px solid {line}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 6px 8px; border-radius: {radius}px; background: transparent; }}
QMenuBar::item:selected {{ background: {line}; }}
QMenu {{ background: {paper}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::item:selected {{ background: {line}; color: {ink}; }}
QMenu::item:disabled {{ color: {muted}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}

QPushButton, QToolButton {{ outline: 0; }}
QPushButton {{ background: {panel}; border: 1px solid {line}; border-radius: {radius}px;
  padding: 5px 14px; min-height: 18px; }}
QPushButton:hover {{ border-color: {muted}; }}
QPushButton:pressed {{ background: {line}; }}
QPushButton:focus {{ border: 2px solid {focus}; padding: 4px 13px; }}
QPushButton:disabled {{ color: {muted}; background: transparent; }}
QPushButton[primary="true"], QPushButton:default {{ background: {accent}; color: {on_accent};
  border: 1px solid {accent}; font-weight: 600; }}
QPushButton[primary="true"]:hover {{ border-color: {ink}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {focus}; }}
QPushButton[primary="true"]:disabled {{ background: {panel}; color: {muted};
  border-color: {line}; }}
QPushButton[tall="button"] {{ min-height: 28px; }}
QPushButton[tall="row"] {{ min-height: 46px; padding: 0; text-align: left; }}
QPushButton[flat="true"] {{ background: transparent; border-color: transparent; }}
QPushButton[flat="true"]:hover {{ background: {panel}; }}
QPushButton[link="true"] {{ text-align: left; padding: 4px 6px; }}
QPushButton[link="true"]:hover {{ background: {line}; }}
QPushButton[flat="true"]:focus {{ border: 2px solid {focus}; }}

QToolButton {{ background: transparent; border: 1px solid transparent;
  border-radius: {radius}px; padding: 4px; }}
QToolButton:hover {{ background: {line}; }}
QToolButton:checked {{ background: {accent}; color: {on_accent}; }}
QToolButton:focus {{ border: 1px solid {focus}; }}
QToolButton::menu-indicator {{ image: none; }}

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {{ background: {paper};
  border: 1px solid {line}; border-radius: {radius}px; padding: 4px 7px;
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover
  {{ border-color: {muted}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus
  {{ border: 2px solid {focus}; padding: 3px 6px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled,
  QComboBox:disabled {{ color: {muted}; background: {panel}; }}
QComboBox::drop-down {{ border: 0; width: 20px; }}
QComboBox::down-arrow {{ image: url("{pictures}/down.svg"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {paper}; border: 1px solid {line}; padding: 2px;
  selection-background-color: {line}; selection-color: {ink}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: 18px;
  background: transparent; }}
QAbstractSpinBox::up-arrow {{ image: url("{pictures}/up.svg"); width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: url("{pictures}/down.svg"); width: 12px; height: 12px; }}

QAbstractItemView {{ background: {paper}; alternate-background-color: {panel};
  selection-background-color: {accent}; selection-color: {on_accent}; outline: 0; }}
QTreeView, QListView, QTableView {{ border: 0; gridline-color: {line}; }}
QTreeView::item, QListView::item {{ padding: 3px; }}
QListView[role="board"] {{ background: transparent; }}
QListView[role="board"]::item {{ background: transparent; padding: 0; }}
QTableView[role="matrix"] {{ selection-background-color: {paper}; selection-color: {ink}; }}
QTreeView[role="grouped"] {{ show-decoration-selected: 0; }}
QTreeView[role="grouped"]::branch {{ background: transparent; }}
QHeaderView::section {{ background: {panel}; color: {muted}; border: 0;
  border-bottom: 1px solid {line}; padding: 5px 8px; font-weight: 600; }}

QScrollArea {{ border: 0; background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; margin: 1px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QSplitter::handle {{ background: {line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QProgressBar {{ background: {line}; border: 0; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
QStatusBar {{ background: {panel}; border-top: 1px solid {line}; color: {muted}; }}
QStatusBar::item {{ border: 0; }}
QTabBar::tab {{ padding: 6px 12px; border: 0; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ border-bottom: 2px solid {accent}; font-weight: 600; }}
QTabBar::tab:focus {{ color: {focus}; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {line}; }}

QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {muted};
  border-radius: 3px; background: {paper}; }}
QCheckBox::indicator:hover {{ border-color: {ink}; }}
QCheckBox::indicator:checked {{ border-color: {accent}; background: {accent};
  image: url("{pictures}/check.svg"); }}
QCheckBox::indicator:disabled {{ border-color: {line}; }}
QCheckBox:focus {{ color: {focus}; }}

QPushButton[choice="true"] {{ background: {paper}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {bad};
  padding: 3px 6px; }}
*[role="rule"] {{ background: {line}; border: 0; }}
QToolButton[tile="true"]:checked {{ background: {paper}; border: 2px solid {accent};
  padding: 3px; }}
QToolButton[tile="true"]:checked:focus {{ border-color: {focus}; }}
QListWidget[role="side"] {{ background: {panel}; padding: 8px 4px; }}
QListWidget[role="side"]::item {{ padding-left: 10px; border-radius: {radius}px; }}
QListWidget[role="side"]::item:hover {{ background: {line}; }}
QListWidget[role="side"]::item:selected {{ background: {line}; color: {ink}; }}
QListWidget[role="side"]::item:disabled {{ background: transparent; color: {muted}; }}
QListView[role="options"]::item {{ padding: 3px 4px; min-height: 22px;
  border-radius: 4px; }}
QListView[role="options"]::item:selected {{ background: {line}; color: {ink}; }}
QListView[role="options"]::indicator {{ width: 14px; height: 14px; border-radius: 3px;
  border: 1px solid {muted}; background: {paper}; }}
QListView[role="options"]::indicator:checked {{ border-color: {accent}; background: {accent};
  image: url("{pictures}/check.svg"); }}

*[role="pages"] {{ border-bottom: 1px solid {line}; }}
*[role="pages"] QToolButton {{ border: 0; border-radius: 0; border-bottom: 2px solid transparent;
  padding: 8px 12px 7px 12px; color: {muted}; font-weight: 600; }}
*[role="pages"] QToolButton:hover {{ background: {panel}; color: {ink}; }}
*[role="pages"] QToolButton:checked {{ background: transparent; color: {ink};
  border-bottom: 2px solid {accent}; }}
*[role="pages"] QToolButton:focus {{ color: {focus}; }}
*[role="floating"] QToolButton:checked {{ background: {line}; color: {ink}; }}
*[role="panel"] {{ background: {panel}; }}
*[role="paper"] {{ background: {paper}; }}
*[role="card"] {{ background: {panel}; border: 1px solid {line}; border-radius: {radius}px; }}
*[role="floating"] {{ background: {paper}; border: 1px solid {line}; border-radius: 8px; }}
*[role="message"] {{ background: {panel}; border: 0; border-top: 1px solid {line};
  border-left: 4px solid {accent}; }}
*[role="message"][tone="good"] {{ border-left-color: {good}; }}
*[role="message"][tone="warn"] {{ border-left-color: {warn}; }}
*[role="message"][tone="bad"] {{ border-left-color: {bad}; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="small"] {{ color: {muted}; font-size: {small}px; }}
QLabel[role="large"] {{ font-size: {large}px; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: 600; }}
QLabel[role="hero"] {{ font-size: {hero}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-weight: 600; }}
QLabel[role="good"] {{ color: {good}; }}
QLabel[role="warn"] {{ color: {warn}; }}
QLabel[role="bad"] {{ color: {bad}; }}
QLabel[role="problem"] {{ color: {bad}; background: {paper}; border: 1px solid {bad};
  border-radius: {radius}px; padding: 3px 8px; }}
QLabel[role="pill"] {{ color: {warn}; border: 1px solid {warn}; border-radius: 9px;
  padding: 1px 8px; font-size: {small}px; font-weight: 600; }}
"""
