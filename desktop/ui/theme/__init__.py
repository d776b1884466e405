"""How everything looks.

`tokens` names every colour, size and type role; `theme.Theme` turns them into `QColor`, `QFont` and icons and
is handed to every widget as its first argument; `stylesheet` writes the one stylesheet; `palette` the `QPalette`.
Colours are asked for by token only, pixels through `theme.px(n)`.
"""
