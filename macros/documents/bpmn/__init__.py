"""An SOP as BPMN 2.0 (OMG formal/2013-12-09, ISO/IEC 19510): process, lanes, and a diagram from our
router.
"""
