"""The building blocks of every page. Each takes the `Theme` first; each control gets an accessible name.

Words           label.Label · label.ElidedLabel · icon_label.IconLabel · pill.Pill
Press           button.Button(kind=primary|normal|soft|ghost|link|chip|seg|name) · icon_button.IconButton
Choose          segmented.Segmented · chip_bar.ChipBar · check_circle.CheckCircle
                check_box.CheckBox · combo_box.ComboBox
Type            search_field.SearchField · field_in_place.FieldInPlace · date_entry.DateEntry
Show            avatar.Avatar/paint_avatar · stage_meter.StageMeter/paint_stage · progress_panel.ProgressPanel
Arrange         frames.Card/Tint/Hairline · flow.Flow · scroll_page.ScrollPage · styling.row/column/margins
States          empty_state.EmptyState · banner.Banner · skeleton.Skeleton · toast.ToastShelf
Frame           nav_button.NavButton · find_button.FindButton · overlay.Overlay · focus_ring.FocusRing

Lengths go through `theme.px`. Widgets here follow a change of theme by themselves; a page need not:
it is built anew when the text size changes. To follow a change of colours:
`styling.follow(theme, self._restyle)`.
"""
