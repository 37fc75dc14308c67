"""An SOP's steps as a graph, their measures, and the router that lays the connectors; pure geometry.

In
    :func:`macros.flow.graph.build_graph` makes a :class:`~macros.flow.graph.Graph` of an SOP's steps.

Out
    :func:`macros.flow.router.route` draws it as one :class:`~macros.flow.canvas.Canvas`;
    :func:`macros.flow.router.route_pages` as one for each page, joined by lettered ``penghubung``.

A renderer goes through ``bidang.petak``: for the cell of step ``n`` in column ``k`` the lines (``garis``),
arrowheads (``mata``), answers (``label``) and symbols (``tanda``), each at symbolic anchors, which are listed
in order in
:mod:`macros.flow.points`. It draws symbols last, and opaque: a line that leaves a symbol beside its middle
(``y.ke`` not 0) begins at the symbol's border, and may be drawn from its centre. Which lengths the anchors
stand for is its choice, within these rules, under which nothing touches that should not (the tests hold the
drawings against them):

- Half a row is at least half a symbol and a gap, and where ``TinggiBaris`` says so a second gap above (PITA
  stands a gap above the symbol, as ALAS_ATAS a gap below it), a small symbol and an arrowhead. A gap holds an
  arrowhead and a label, one above the other.
- Half a symbol's height is at least ``tingkat - 1`` half steps and a label; two half steps hold a label.
- Half a column is at least half a symbol, then a label (or an arrowhead) or the slots that ``LebarKolom``
  names, then its tracks. Slot 0 lies so far out that a small symbol there does not reach the column's middle,
  and each further one a small symbol's width and a gap more.
- A label has the room from where it begins to the first track; beside the symbol only to the line down to
  slot 1, and below it only to slot 0, where a small symbol stands there below (ALAS).

Pieces of connectors name all ``dari`` whose way leads over them, and the target ``ke``. A start or an end
that is a symbol of its own has connectors from ``mulai`` and to ``selesai``; where a step's symbol is the
capsule there are none. Answers that lead the same way share one connector, and their texts are joined ("Ya /
Tidak").

:mod:`macros.flow.paths` measures the procedures themselves.
"""
