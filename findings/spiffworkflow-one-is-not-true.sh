#!/usr/bin/env bash
# Expected: in BPMN isExecutable is an xsd:boolean, so "1" says the same as "true"; a parser that has just held the file to the schema of BPMN reads it so.
# Happens: SpiffWorkflow's own schema accepts "1" and its parser takes it for false: get_process_ids() is empty and get_spec() says that the process is not executable. The attribute is compared with the text "true" alone (and a missing one counts as true).
# Versions: SpiffWorkflow 3.2.0
# Seen: 2026-11-30
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" -q install 'SpiffWorkflow==3.2.0'
"$folder/env/bin/python" - <<'PY'
from importlib.metadata import version

from SpiffWorkflow.bpmn.parser import BpmnParser, BpmnValidator
from SpiffWorkflow.bpmn.parser.ValidationException import ValidationException

MODEL = """\
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://example.org/tea">
  <process id="tea"{attribute}>
    <startEvent id="thirst"/>
    <sequenceFlow id="drink" sourceRef="thirst" targetRef="rest"/>
    <endEvent id="rest"/>
  </process>
</definitions>
"""


def found(attribute: str) -> tuple[list[str], str]:
    """The processes listed, and what asking for one gives; the schema has been passed."""
    parser = BpmnParser(validator=BpmnValidator())
    parser.add_bpmn_str(MODEL.format(attribute=attribute).encode())
    try:
        return parser.get_process_ids(), type(parser.get_spec("tea")).__name__
    except ValidationException as error:
        return parser.get_process_ids(), str(error)


print("SpiffWorkflow", version("SpiffWorkflow"))
seen = {
    attribute: found(attribute)
    for attribute in ("", ' isExecutable="true"', ' isExecutable="1"', ' isExecutable="false"')
}
for attribute, (ids, spec) in seen.items():
    print(f"<process id=\"tea\"{attribute}>: {ids}, {spec}")
assert seen[""] == seen[' isExecutable="true"'] == (["tea"], "BpmnProcessSpec")
assert seen[' isExecutable="1"'] == seen[' isExecutable="false"']
assert seen[' isExecutable="1"'][0] == []
PY
