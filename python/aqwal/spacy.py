"""A component for spaCy: `nlp.add_pipe("aqwal")`.

`doc._.statements` holds the `aqwal.Statements` of the document, and `doc.spans["aqwal"]` their
parts as spans, widened to whole tokens: the label says which part (`cue`, `content`, `mention`, …),
the id which statement. `LABELS` says which of spaCy's labels of entities stands for a kind of
speaker. Documents can be written, and sent between processes: the statements are then extracted
anew where they are read.

>>> import spacy
>>> nlp = spacy.blank("ar")
>>> _ = nlp.add_pipe("aqwal")
>>> doc = nlp("قال الوزير أحمد سالم إن الاجتماع تأجل.")
>>> doc._.statements[0].speaker.name
'أحمد سالم'
>>> [(span.label_, span.text) for span in doc.spans["aqwal"]]
[('content', 'الاجتماع تأجل'), ('mention', 'الوزير أحمد سالم'), ('cue', 'قال')]
"""

from collections.abc import Callable, Iterator

import aqwal

try:
    import srsly
    from spacy.language import Language
    from spacy.tokens import Doc, Span
except ImportError as error:
    raise ImportError("spacy is not installed: pip install 'aqwal[spacy]'") from error

__all__ = ["LABELS", "component"]

LABELS = {"person": "PERSON", "people": "PERSON", "organisation": "ORG", "place": "GPE"}
"""The label of spaCy that stands for a kind of speaker; a document has none."""

KEY = "aqwal"
ARTICLE = "__aqwal__"
PARTS = ("cue", "addressee", "medium", "time", "target", "on_behalf_of")


if not Doc.has_extension("statements"):
    Doc.set_extension("statements", default=None)


def _encode(it: object, chain: Callable[[object], object] | None = None) -> object:
    """Write statements as their article."""
    if isinstance(it, aqwal.Statements):
        return {ARTICLE: it.article}
    return it if chain is None else chain(it)


def _decode(it: object, chain: Callable[[object], object] | None = None) -> object:
    """Extract the statements of an article that was written so."""
    if isinstance(it, dict) and it.keys() == {ARTICLE}:
        return aqwal.extract(it[ARTICLE])
    return it if chain is None else chain(it)


srsly.msgpack_encoders.register("aqwal", func=_encode)
srsly.msgpack_decoders.register("aqwal", func=_decode)


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
    """Extract the statements of a document; `nlp.add_pipe("aqwal")` has this called.

    >>> import spacy
    >>> from aqwal.spacy import component
    >>> doc = component(spacy.blank("ar")("قال الوزير أحمد سالم إن الاجتماع تأجل."))
    >>> doc._.statements[0].text
    'الاجتماع تأجل'
    """
    statements = aqwal.extract(doc.text)
    doc._.statements = statements
    doc.spans[KEY] = list(_spans(doc, statements))
    return doc


Language.component("aqwal", assigns=["doc._.statements", "doc.spans"], func=component)
