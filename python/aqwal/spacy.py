"""A component for spaCy: `nlp.add_pipe("aqwal")`.

`doc._.statements` holds the `aqwal.Statements` of the document, and `doc.spans["aqwal"]` their
parts as spans, widened to whole tokens: the label says which part (`cue`, `content`, `mention`, …),
the id which statement. A kind of speaker stands beside spaCy's labels of entities like this: person
and people, PERSON; organisation, ORG; place, GPE; document has none.
"""

from collections.abc import Iterator

import aqwal

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
except ImportError as error:
    raise ImportError("spacy is not installed: pip install 'aqwal[spacy]'") from error

__all__ = ["LABELS", "component"]

LABELS = {"person": "PERSON", "people": "PERSON", "organisation": "ORG", "place": "GPE"}
"""The label of spaCy that stands for a kind of speaker."""

KEY = "aqwal"
PARTS = ("cue", "addressee", "medium", "time", "target", "on_behalf_of")


if not Doc.has_extension("statements"):
    Doc.set_extension("statements", default=None)


def _parts(statement: aqwal.Statement) -> Iterator[tuple[str, aqwal.Span]]:
    """Give the parts of a statement, each with its name."""
    for piece in statement.content:
        yield "content", piece
    if statement.speaker is not None and statement.speaker.mention is not None:
        yield "mention", statement.speaker.mention
    for name in PARTS:
        part = getattr(statement, name)
        if part is not None:
            yield name, part


def _spans(doc: Doc, statements: aqwal.Statements) -> Iterator[Span]:
    """Give the parts of all statements as spans of the document."""
    for number, statement in enumerate(statements):
        for name, part in _parts(statement):
            yield doc.char_span(
                part.start, part.end, label=name, span_id=str(number), alignment_mode="expand"
            )


def component(doc: Doc) -> Doc:
    """Extract the statements of a document."""
    statements = aqwal.extract(doc.text)
    doc._.statements = statements
    doc.spans[KEY] = list(_spans(doc, statements))
    return doc


Language.component("aqwal", assigns=["doc._.statements", "doc.spans"], func=component)
