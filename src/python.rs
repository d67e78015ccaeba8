//! The Python module `aqwal._core`. This file alone names `PyO3`.
//!
//! [`Statements`] keeps the article and what the core found in it, borrowed from one another in
//! one [`Found`]; a Python [`Statement`] with its spans is made when somebody asks for it. The
//! small classes hold Python objects, so that reading an attribute is one reference more.

#![allow(
    clippy::similar_names,
    reason = "content and context are what the attributes are called"
)]

use std::borrow::Cow;

use pyo3::exceptions::{PyIndexError, PyTypeError, PyValueError};
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{
    PyBool, PyBytes, PyCapsule, PyDict, PyIterator, PyList, PySlice, PyString, PyTuple,
};
use pyo3::{
    IntoPyObjectExt, PyTypeInfo, type_hint_identifier, type_hint_subscript, type_hint_union,
};
use serde::Serialize;
use serde_json::ser::{PrettyFormatter, Serializer};

use crate::statement as core;
use crate::statement::{Act, Evidence, Form, Gender, Kind, Resolution};

/// The core behind `aqwal`.
#[pymodule(name = "_core")]
mod module {
    use pyo3::prelude::*;
    use pyo3::types::PyType;

    #[pymodule_export]
    use super::batch::{_cross, Results, extract_iter, extract_many};
    #[pymodule_export]
    use super::extractor::{Cue, Extractor};
    #[pymodule_export]
    use super::{Span, Speaker, Statement, Statements, extract};

    #[pymodule_export]
    const ACTS: super::Words<super::Act> = super::Words(super::Act::ALL);
    #[pymodule_export]
    const KINDS: super::Words<super::Kind> = super::Words(super::Kind::ALL);
    #[pymodule_export]
    const FORMS: super::Words<super::Form> = super::Words(super::Form::ALL);
    #[pymodule_export]
    const GENDERS: super::Words<super::Gender> = super::Words(super::Gender::ALL);
    #[pymodule_export]
    const EVIDENCE: super::Words<super::Evidence> = super::Words(super::Evidence::ALL);
    #[pymodule_export]
    const RESOLUTIONS: super::Words<super::Resolution> = super::Words(super::Resolution::ALL);
    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "Python's own name")]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    /// What comes before and behind the sections of a page.
    #[pymodule_export]
    const _PAGE: (&str, &str) = (crate::html::HEAD, crate::html::FOOT);

    #[pymodule_init]
    fn init(py: Python<'_>) -> PyResult<()> {
        py.import("collections.abc")?
            .getattr("Sequence")?
            .call_method1("register", (PyType::new::<super::Statements>(py),))?;
        Ok(())
    }
}

// ---------------------------------------------------------------- values between Rust and Python

/// Passes an enum of the core as its word, typed as the `Literal` of that name in `aqwal`.
macro_rules! literal {
    ($($name:ident),+) => { $(
        impl<'py> IntoPyObject<'py> for $name {
            type Target = PyString;
            type Output = Bound<'py, PyString>;
            type Error = std::convert::Infallible;
            const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("aqwal", stringify!($name));

            fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
                Ok(PyString::intern(py, self.as_str()))
            }
        }

        impl<'py> IntoPyObject<'py> for &$name {
            type Target = PyString;
            type Output = Bound<'py, PyString>;
            type Error = std::convert::Infallible;
            const OUTPUT_TYPE: PyStaticExpr = $name::OUTPUT_TYPE;

            fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
                (*self).into_pyobject(py)
            }
        }

        impl FromPyObject<'_, '_> for $name {
            type Error = PyErr;
            const INPUT_TYPE: PyStaticExpr = $name::OUTPUT_TYPE;

            fn extract(word: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
                let allowed = || Self::ALL.iter().map(|v| v.as_str()).collect::<Vec<_>>().join(", ");
                let what = stringify!($name).to_lowercase();
                let Ok(text) = word.cast::<PyString>() else {
                    let got = word.get_type().name()?;
                    return Err(PyTypeError::new_err(format!(
                        "{what} must be a str, not {got}; one of {}", allowed(),
                    )));
                };
                text.to_str().ok().and_then(|w| w.parse().ok()).map_or_else(
                    || Err(PyValueError::new_err(format!(
                        "unknown {what}: {}; one of {}", word.repr()?, allowed(),
                    ))),
                    Ok,
                )
            }
        }
    )+ };
}

literal!(Act, Evidence, Form, Gender, Kind, Resolution);

/// The type hint `tuple[T, ...]`.
macro_rules! tuple_of {
    ($item:expr) => {
        type_hint_subscript!(
            type_hint_identifier!("builtins", "tuple"),
            $item,
            PyStaticExpr::Constant {
                value: pyo3::inspect::PyStaticConstant::Ellipsis
            }
        )
    };
}

/// A closed list of words, a tuple in Python.
#[derive(Clone, Copy)]
struct Words<T: 'static>(&'static [T]);

impl<'py, T: IntoPyObject<'py> + Copy> IntoPyObject<'py> for Words<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;
    const OUTPUT_TYPE: PyStaticExpr = tuple_of!(T::OUTPUT_TYPE);

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        PyTuple::new(py, self.0.iter().copied())
    }
}

/// Gives a value that is a Python object already, with a closer type hint.
macro_rules! hinted {
    ($(#[$doc:meta])* $vis:vis $name:ident, $target:ty, $hint:expr) => {
        $(#[$doc])*
        $vis struct $name<'py>(Bound<'py, $target>);

        impl<'py> IntoPyObject<'py> for $name<'py> {
            type Target = $target;
            type Output = Bound<'py, $target>;
            type Error = std::convert::Infallible;
            const OUTPUT_TYPE: PyStaticExpr = $hint;

            fn into_pyobject(self, _py: Python<'py>) -> Result<Self::Output, Self::Error> {
                Ok(self.0)
            }
        }
    };
}

hinted! {
    /// An iterator over statements.
    Iter, PyIterator,
    type_hint_subscript!(type_hint_identifier!("collections.abc", "Iterator"), Statement::TYPE_HINT)
}
hinted! {
    /// Statements that are no whole article.
    Slice, PyTuple, tuple_of!(Statement::TYPE_HINT)
}
hinted! {
    /// The fields of a class, in order.
    Values, PyTuple, tuple_of!(type_hint_identifier!("typing", "Any"))
}
hinted! {
    /// The fields of a class, by name.
    Fields, PyDict,
    type_hint_subscript!(
        type_hint_identifier!("builtins", "dict"),
        type_hint_identifier!("builtins", "str"),
        type_hint_identifier!("typing", "Any")
    )
}
hinted! {
    /// One dictionary a statement.
    Dicts, PyList,
    type_hint_subscript!(
        type_hint_identifier!("builtins", "list"),
        type_hint_subscript!(
            type_hint_identifier!("builtins", "dict"),
            type_hint_identifier!("builtins", "str"),
            type_hint_identifier!("typing", "Any")
        )
    )
}

hinted! {
    /// A table of pandas.
    PandasFrame, PyAny, type_hint_identifier!("pandas", "DataFrame")
}
hinted! {
    /// A table of polars.
    PolarsFrame, PyAny, type_hint_identifier!("polars", "DataFrame")
}

// After the macros, which they use.
mod article;
mod batch;
mod extractor;

use article::Text;

/// The text of an article. A lone surrogate becomes U+FFFD, one code point for one.
struct Article(PyBackedStr);

impl FromPyObject<'_, '_> for Article {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = PyString::TYPE_HINT;

    fn extract(article: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let Ok(text) = article.cast::<PyString>() else {
            let remedy = match article.get_type().name()?.to_str()? {
                "bytes" | "bytearray" | "memoryview" => {
                    "decode it first, as in str(article, 'utf-8')"
                }
                "NoneType" | "float" => "leave missing articles out",
                "list" | "tuple" | "Series" => "pass one article at a time",
                _ => "pass the text itself",
            };
            let name = article.get_type().name()?;
            return Err(PyTypeError::new_err(format!(
                "expected a str, not {name}: {remedy}"
            )));
        };
        PyBackedStr::try_from(text.to_owned())
            .or_else(|_| {
                // UTF-8 as Python's `surrogatepass` writes it: a surrogate is ED A0..BF and one byte
                // more, as long as U+FFFD; no other code point has a second byte above 9F after ED.
                let encoded = text.call_method1("encode", ("utf-8", "surrogatepass"))?;
                let mut bytes: Vec<u8> = encoded.extract()?;
                for i in 0..bytes.len() {
                    if bytes[i] == 0xED && bytes[i + 1] >= 0xA0 {
                        bytes[i..i + 3].copy_from_slice("\u{FFFD}".as_bytes());
                    }
                }
                PyBackedStr::try_from(PyString::from_bytes(article.py(), &bytes)?)
            })
            .map(Self)
    }
}

/// What stands above an article; its lone surrogates become U+FFFD as well.
struct Title(Article);

impl FromPyObject<'_, '_> for Title {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = PyString::TYPE_HINT;

    fn extract(title: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if !title.is_instance_of::<PyString>() {
            let class = title.get_type().name()?;
            return Err(PyTypeError::new_err(format!(
                "title must be a str, not {class}"
            )));
        }
        title.extract().map(Self)
    }
}

// ------------------------------------------------------------------------------- the small classes

/// `Name(field=value, …)`, evaluable; a field that is None or False says nothing and is left out.
fn repr(class: &str, names: &[&str], values: &Bound<'_, PyTuple>) -> PyResult<String> {
    let mut fields = Vec::with_capacity(names.len());
    for (name, value) in names.iter().zip(values) {
        let silent = value.is_none() || value.cast::<PyBool>().is_ok_and(|b| !b.is_true());
        if !silent {
            fields.push(format!("{name}={}", value.repr()?));
        }
    }
    Ok(format!("{class}({})", fields.join(", ")))
}

/// A stretch of the article: `article[start:end] == text`.
///
/// `start` and `end` count code points, as Python's own indices do, not bytes or letters as drawn;
/// `end` is the offset after the last code point.
///
/// A start or end that does not fit the text raises `ValueError`.
///
/// >>> import aqwal
/// >>> span = aqwal.Span(0, 3, "قال")
/// >>> "قال الوزير"[span.start:span.end] == span.text
/// True
#[pyclass(module = "aqwal", frozen)]
struct Span {
    /// Offset of the first code point.
    #[pyo3(get)]
    start: usize,
    /// Offset after the last code point.
    #[pyo3(get)]
    end: usize,
    /// The words, a slice of the article.
    #[pyo3(get)]
    text: Py<PyString>,
}

impl Span {
    const FIELDS: [&str; 3] = ["start", "end", "text"];

    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (self.start, self.end, &self.text).into_pyobject(py)
    }

    fn of(py: Python<'_>, span: &core::Span<'_>) -> PyResult<Py<Self>> {
        Py::new(
            py,
            Self {
                start: span.start,
                end: span.end,
                text: PyString::new(py, span.text).unbind(),
            },
        )
    }
}

#[pymethods]
impl Span {
    #[new]
    fn new(start: isize, end: isize, text: Bound<'_, PyString>) -> PyResult<Self> {
        match (usize::try_from(start), usize::try_from(end), text.len()?) {
            (Ok(start), Ok(end), length)
                if length > 0 && start.checked_add(length) == Some(end) =>
            {
                Ok(Self {
                    start,
                    end,
                    text: text.unbind(),
                })
            }
            (.., length) => Err(PyValueError::new_err(format!(
                "span {start}:{end} does not fit its text of {length} code points: \
                 0 <= start < end and end - start == len(text) must hold"
            ))),
        }
    }

    #[classattr]
    fn __match_args__() -> Words<&'static str> {
        Words(&Self::FIELDS)
    }

    fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<Values<'py>> {
        self.values(py).map(Values)
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        Ok(self.start == other.start
            && self.end == other.end
            && self.text.bind(py).as_any().eq(&other.text)?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.values(py)?.hash()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!(
            "Span({}, {}, {})",
            self.start,
            self.end,
            self.text.bind(py).repr()?
        ))
    }
}

/// Who communicated.
///
/// `name` is the fullest name in the article, without titles; `key` the same folded, stable across
/// articles and spellings, to group by. `kind` is one of `aqwal.KINDS`, `gender` one of
/// `aqwal.GENDERS` or None. `mention` is the noun phrase in the cue's own clause, None where it
/// stands elsewhere; `resolution`, one of `aqwal.RESOLUTIONS`, says how the name was found.
///
/// `kind`: person, one human, named or not; people, several; organisation, a government, party,
/// company, medium or court; place, a country or capital that speaks; document, a report, study,
/// poll or law as the source.
///
/// `gender`, grammatical, of persons where it is known: female; male.
///
/// `resolution`: named, by the name in the mention; title, a bare title (الوزير) tied to a name;
/// surname, a short name completed; hidden, the subject stands in the verb or participle (أضاف);
/// pronoun, a pronoun followed to its noun (قوله); continued, a quotation goes on with the speaker
/// before it; none, the text names no source.
///
/// A word that is not in its list raises `ValueError`.
///
/// >>> import aqwal
/// >>> who = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")[0].speaker
/// >>> who.name, who.kind, who.gender, who.mention.text
/// ('أحمد سالم', 'person', 'male', 'الوزير أحمد سالم')
#[pyclass(module = "aqwal", frozen)]
struct Speaker {
    /// The fullest name in the article, without titles.
    #[pyo3(get)]
    name: Py<PyString>,
    /// The folded name, to group by.
    #[pyo3(get)]
    key: Py<PyString>,
    /// person, people, organisation, place or document.
    #[pyo3(get)]
    kind: Kind,
    /// Grammatical gender, female or male, where it is known.
    #[pyo3(get)]
    gender: Option<Gender>,
    /// The noun phrase in the cue's own clause.
    #[pyo3(get)]
    mention: Option<Py<Span>>,
    /// How the name was found.
    #[pyo3(get)]
    resolution: Resolution,
}

impl Speaker {
    const FIELDS: [&str; 6] = ["name", "key", "kind", "gender", "mention", "resolution"];

    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (
            &self.name,
            &self.key,
            self.kind,
            self.gender,
            &self.mention,
            self.resolution,
        )
            .into_pyobject(py)
    }

    fn of(py: Python<'_>, speaker: &core::Speaker<'_>) -> PyResult<Py<Self>> {
        Py::new(
            py,
            Self {
                name: PyString::new(py, &speaker.name).unbind(),
                key: PyString::new(py, &speaker.key).unbind(),
                kind: speaker.kind,
                gender: speaker.gender,
                mention: speaker
                    .mention
                    .as_ref()
                    .map(|span| Span::of(py, span))
                    .transpose()?,
                resolution: speaker.resolution,
            },
        )
    }
}

#[pymethods]
impl Speaker {
    #[new]
    #[pyo3(signature = (name, key, kind, gender=None, mention=None, resolution=Resolution::Named))]
    fn new(
        name: Py<PyString>,
        key: Py<PyString>,
        kind: Kind,
        gender: Option<Gender>,
        mention: Option<Py<Span>>,
        resolution: Resolution,
    ) -> Self {
        Self {
            name,
            key,
            kind,
            gender,
            mention,
            resolution,
        }
    }

    #[classattr]
    fn __match_args__() -> Words<&'static str> {
        Words(&Self::FIELDS)
    }

    fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<Values<'py>> {
        self.values(py).map(Values)
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        self.values(py)?.eq(other.values(py)?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.values(py)?.hash()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        repr("Speaker", &Self::FIELDS, &self.values(py)?)
    }
}

/// The pieces of a content, a tuple of spans in Python.
struct Pieces(Py<PyTuple>);

impl<'py> IntoPyObject<'py> for &Pieces {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = std::convert::Infallible;
    const OUTPUT_TYPE: PyStaticExpr = tuple_of!(Span::TYPE_HINT);

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
        Ok(self.0.bind(py).clone())
    }
}

impl FromPyObject<'_, '_> for Pieces {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Iterable"),
        Span::TYPE_HINT
    );

    fn extract(pieces: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let mut spans = Vec::new();
        for piece in pieces.try_iter()? {
            spans.push(piece?.cast_into::<Span>()?);
        }
        if spans.is_empty() {
            return Err(PyValueError::new_err(
                "content is empty: give at least one Span",
            ));
        }
        Ok(Self(PyTuple::new(pieces.py(), spans)?.unbind()))
    }
}

/// Somebody communicated something: who, by which word, what.
///
/// `speaker` and `cue` are None where the text has none; `content` is a tuple of spans in text
/// order, and `text` joins them with `" … "`. `addressee`, `medium`, `time`, `target` and
/// `on_behalf_of` are spans or None. `form` is one of `aqwal.FORMS`, `act` one of `aqwal.ACTS`,
/// `evidence` one of `aqwal.EVIDENCE`. `negated` is True where the saying itself is denied.
/// `parent` is the index, in the whole article, of the innermost statement around this one.
/// `context` is the sentence that holds cue and content. All offsets count code points.
///
/// `form`: direct, the speaker's own words, in marks or after a colon; indirect, reported; mixed,
/// reported with a quoted stretch in it.
///
/// `act`: say, and whatever has no act of its own (قال, أضاف, بحسب); opine, holds an opinion
/// (اعتبر); claim, the narrator keeps a distance (زعم); answer (رد); affirm, stresses or insists
/// (أكد); announce, reveals too (أعلن, كشف); deny, doubts too (نفى); reject, objects (رفض); admit
/// (اعترف); expect (توقع); hope (تمنى); concern, voices worry (أعرب عن قلقه); regret, apologises,
/// condoles (أسف); warn (حذر); threaten (هدد); promise (تعهد); urge, demands, requests, advises
/// (دعا, طالب); ask, a question (سأل); accuse, blames (اتهم); criticise, condemns (أدان); praise,
/// thanks, welcomes (أشاد, رحب); describe, names, likens (وصف); support (أيد).
///
/// `evidence`: verb, a finite one; participle (مؤكدا); noun, a verbal noun or another noun of
/// speech (قوله); phrase, one that attributes (بحسب); colon, one after a speaker; quotation, marks
/// alone.
///
/// A word that is not in its list raises `ValueError`.
///
/// >>> import aqwal
/// >>> statement = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")[0]
/// >>> statement.speaker.name, statement.cue.text, statement.act, statement.text
/// ('أحمد سالم', 'قال', 'say', 'الاجتماع تأجل')
#[pyclass(module = "aqwal", frozen)]
struct Statement {
    /// Who said it; None where the text names no source.
    #[pyo3(get)]
    speaker: Option<Py<Speaker>>,
    /// The one word that carries the report.
    #[pyo3(get)]
    cue: Option<Py<Span>>,
    /// What was communicated, one span a piece.
    #[pyo3(get)]
    content: Pieces,
    /// To whom.
    #[pyo3(get)]
    addressee: Option<Py<Span>>,
    /// The outlet or occasion.
    #[pyo3(get)]
    medium: Option<Py<Span>>,
    /// When it was said.
    #[pyo3(get)]
    time: Option<Py<Span>>,
    /// Whom or what the words judge.
    #[pyo3(get)]
    target: Option<Py<Span>>,
    /// For whom the speaker spoke.
    #[pyo3(get)]
    on_behalf_of: Option<Py<Span>>,
    /// Whose wording the content has: direct, indirect or mixed.
    #[pyo3(get)]
    form: Form,
    /// The act of speech, one of `aqwal.ACTS`.
    #[pyo3(get)]
    act: Act,
    /// Whether the saying itself is denied.
    #[pyo3(get)]
    negated: bool,
    /// Index, in the whole article, of the innermost statement around this one.
    #[pyo3(get)]
    parent: Option<usize>,
    /// What found the statement, one of `aqwal.EVIDENCE`.
    #[pyo3(get)]
    evidence: Evidence,
    /// The sentence that holds cue and content.
    #[pyo3(get)]
    context: Py<Span>,
}

impl Statement {
    const FIELDS: [&str; 14] = [
        "speaker",
        "cue",
        "content",
        "addressee",
        "medium",
        "time",
        "target",
        "on_behalf_of",
        "form",
        "act",
        "negated",
        "parent",
        "evidence",
        "context",
    ];

    fn of<'py>(py: Python<'py>, statement: &core::Statement<'_>) -> PyResult<Bound<'py, Self>> {
        let span = |role: &Option<core::Span<'_>>| {
            role.as_ref().map(|span| Span::of(py, span)).transpose()
        };
        let pieces: Vec<_> = statement
            .content
            .iter()
            .map(|piece| Span::of(py, piece))
            .collect::<PyResult<_>>()?;
        Bound::new(
            py,
            Self {
                speaker: statement
                    .speaker
                    .as_ref()
                    .map(|s| Speaker::of(py, s))
                    .transpose()?,
                cue: span(&statement.cue)?,
                content: Pieces(PyTuple::new(py, pieces)?.unbind()),
                addressee: span(&statement.addressee)?,
                medium: span(&statement.medium)?,
                time: span(&statement.time)?,
                target: span(&statement.target)?,
                on_behalf_of: span(&statement.on_behalf_of)?,
                form: statement.form,
                act: statement.act,
                negated: statement.negated,
                parent: statement.parent,
                evidence: statement.evidence,
                context: Span::of(py, &statement.context)?,
            },
        )
    }

    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        // Fourteen values are more than Rust's tuples convert.
        let values: [Bound<'py, PyAny>; 14] = [
            self.speaker.as_ref().into_bound_py_any(py)?,
            self.cue.as_ref().into_bound_py_any(py)?,
            self.content.into_bound_py_any(py)?,
            self.addressee.as_ref().into_bound_py_any(py)?,
            self.medium.as_ref().into_bound_py_any(py)?,
            self.time.as_ref().into_bound_py_any(py)?,
            self.target.as_ref().into_bound_py_any(py)?,
            self.on_behalf_of.as_ref().into_bound_py_any(py)?,
            self.form.into_bound_py_any(py)?,
            self.act.into_bound_py_any(py)?,
            self.negated.into_bound_py_any(py)?,
            self.parent.into_bound_py_any(py)?,
            self.evidence.into_bound_py_any(py)?,
            self.context.as_any().into_bound_py_any(py)?,
        ];
        PyTuple::new(py, values)
    }
}

#[pymethods]
impl Statement {
    #[new]
    #[pyo3(signature = (
        *, speaker=None, cue=None, content, addressee=None, medium=None, time=None, target=None,
        on_behalf_of=None, form, act, negated=false, parent=None, evidence, context,
    ))]
    #[expect(
        clippy::too_many_arguments,
        reason = "keyword arguments of Python, one an attribute"
    )]
    fn new(
        speaker: Option<Py<Speaker>>,
        cue: Option<Py<Span>>,
        content: Pieces,
        addressee: Option<Py<Span>>,
        medium: Option<Py<Span>>,
        time: Option<Py<Span>>,
        target: Option<Py<Span>>,
        on_behalf_of: Option<Py<Span>>,
        form: Form,
        act: Act,
        negated: bool,
        parent: Option<Parent>,
        evidence: Evidence,
        context: Py<Span>,
    ) -> Self {
        Self {
            speaker,
            cue,
            content,
            addressee,
            medium,
            time,
            target,
            on_behalf_of,
            form,
            act,
            negated,
            parent: parent.map(|Parent(index)| index),
            evidence,
            context,
        }
    }

    #[classattr]
    fn __match_args__() -> Words<&'static str> {
        Words(&Self::FIELDS)
    }

    /// The words of the content, its pieces joined with `" … "`.
    #[getter]
    fn text<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        let pieces = self.content.0.bind(py);
        if let Ok(piece) = pieces.get_item(0)?.cast::<Span>()
            && pieces.len() == 1
        {
            return Ok(piece.get().text.bind(py).clone());
        }
        let mut text = String::new();
        for (i, piece) in pieces.iter().enumerate() {
            if i > 0 {
                text.push_str(" … ");
            }
            text.push_str(piece.cast::<Span>()?.get().text.bind(py).to_str()?);
        }
        Ok(PyString::new(py, &text))
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Values<'py>, Fields<'py>)> {
        let fields = PyDict::new(py);
        for (name, value) in Self::FIELDS.iter().zip(self.values(py)?) {
            fields.set_item(name, value)?;
        }
        Ok((Values(PyTuple::empty(py)), Fields(fields)))
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        self.values(py)?.eq(other.values(py)?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.values(py)?.hash()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        repr("Statement", &Self::FIELDS, &self.values(py)?)
    }
}

// ------------------------------------------------------------------------------------ one article

type List<'a> = Vec<core::Statement<'a>>;

self_cell::self_cell!(
    /// An article and what the core found in it.
    struct Found {
        owner: Text,
        #[covariant]
        dependent: List,
    }
);

/// The statements of one article, in the order of their first cue or content.
///
/// An immutable sequence of `Statement`: index it, iterate, ask `in`. A slice is a plain tuple,
/// because `parent` and `article` belong to the whole.
///
/// A statement whose spans are not slices of the article, or whose `parent` is no index of the
/// sequence, raises `ValueError`.
///
/// >>> import aqwal
/// >>> statements = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")
/// >>> len(statements), statements[0] in statements, statements.article[:3]
/// (1, True, 'قال')
#[pyclass(module = "aqwal", frozen)]
struct Statements(Found);

impl Statements {
    fn list(&self) -> &List<'_> {
        self.0.borrow_dependent()
    }

    fn all<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let all: Vec<_> = self
            .list()
            .iter()
            .map(|s| Statement::of(py, s))
            .collect::<PyResult<_>>()?;
        PyTuple::new(py, all)
    }
}

/// Any iterable of statements.
struct Given<'py>(Vec<Bound<'py, Statement>>);

impl<'py> FromPyObject<'_, 'py> for Given<'py> {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Iterable"),
        Statement::TYPE_HINT
    );

    fn extract(statements: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let statements = statements
            .try_iter()?
            .map(|s| Ok(s?.cast_into::<Statement>()?));
        statements.collect::<PyResult<_>>().map(Self)
    }
}

/// What stands in the brackets after a sequence.
enum Index<'py> {
    One(isize),
    Many(Bound<'py, PySlice>),
}

impl<'py> FromPyObject<'_, 'py> for Index<'py> {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("typing", "SupportsIndex"),
        PySlice::TYPE_HINT
    );

    fn extract(index: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(slice) = index.cast::<PySlice>() {
            return Ok(Self::Many(slice.to_owned()));
        }
        index.extract().map(Self::One).map_err(|error| {
            if error.is_instance_of::<PyTypeError>(index.py()) {
                let got = index.get_type();
                PyTypeError::new_err(format!("index must be an int or a slice, not {got}"))
            } else {
                PyIndexError::new_err("index is out of range")
            }
        })
    }
}

/// Defines an argument that is a whole number within bounds, named in its errors.
macro_rules! counts {
    ($($(#[$doc:meta])* $name:ident = $what:literal, $least:literal to $most:literal;)+) => { $(
        $(#[$doc])*
        struct $name(usize);

        impl FromPyObject<'_, '_> for $name {
            type Error = PyErr;
            const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("builtins", "int");

            fn extract(number: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
                whole(&number, $what, $least..=$most).map(Self)
            }
        }
    )+ };
}

counts! {
    /// How many threads work at a time.
    Threads = "threads", 1 to 65_536;
    /// How many blanks a level has.
    Indent = "indent", 0 to 1_024;
    /// The number of a statement.
    Parent = "parent", 0 to 2_147_483_647;
}

fn whole(
    number: &Bound<'_, PyAny>,
    what: &str,
    bounds: std::ops::RangeInclusive<usize>,
) -> PyResult<usize> {
    let given = number.extract::<isize>();
    let no_int =
        |error: &PyErr| !error.is_instance_of::<pyo3::exceptions::PyOverflowError>(number.py());
    if number.is_instance_of::<PyBool>() || given.as_ref().is_err_and(no_int) {
        let class = number.get_type().name()?;
        return Err(PyTypeError::new_err(format!(
            "{what} must be an int, not {class}"
        )));
    }
    if let Ok(given) = given
        && let Ok(given) = usize::try_from(given)
        && bounds.contains(&given)
    {
        return Ok(given);
    }
    let bound = if number.lt(bounds.start())? {
        format!("{} or more", bounds.start())
    } else {
        format!("{} or less", bounds.end())
    };
    Err(PyValueError::new_err(format!(
        "{what} must be {bound}, not {}",
        number.repr()?
    )))
}

/// Goes through an argument that is to be an iterable, and no string; `kinds` says what it may be.
fn iterate<'py>(
    given: &Bound<'py, PyAny>,
    what: &str,
    kinds: &str,
) -> PyResult<Bound<'py, PyIterator>> {
    let class = given.get_type().name()?;
    if given.is_instance_of::<PyString>() || given.is_instance_of::<PyBytes>() {
        return Err(PyTypeError::new_err(format!(
            "{what} must be {kinds}, not one {class}: put it into a list"
        )));
    }
    given
        .try_iter()
        .map_err(|_| PyTypeError::new_err(format!("{what} must be {kinds}, not {class}")))
}

/// A word as Rust keeps it.
fn sound(text: &Bound<'_, PyString>, what: &str) -> PyResult<String> {
    match text.to_str() {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => Err(PyValueError::new_err(format!(
            "{what} {} has a lone surrogate: leave it out, or decode the text anew",
            text.repr()?
        ))),
    }
}

/// What the brackets after a sequence give.
#[derive(IntoPyObject)]
enum Item<'py> {
    One(Bound<'py, Statement>),
    Many(Slice<'py>),
}

#[pymethods]
impl Statements {
    #[new]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "arguments of Python are owned"
    )]
    fn new(py: Python<'_>, article: Article, statements: Given<'_>) -> PyResult<Self> {
        Found::try_new(Text::Python(article.0), |article| {
            let slicer = Slicer::new(article);
            let length = statements.0.len();
            statements
                .0
                .iter()
                .map(|s| slicer.statement(py, s.get(), length))
                .collect()
        })
        .map(Self)
    }

    /// The text that the offsets count in; a lone surrogate of the input is U+FFFD here.
    #[getter]
    fn article(&self, py: Python<'_>) -> Py<PyString> {
        self.0.borrow_owner().as_py_str(py)
    }

    /// One dictionary a statement, with the keys and values of `to_json`.
    ///
    /// >>> import aqwal
    /// >>> aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.").to_dicts()[0]["cue"]
    /// {'start': 0, 'end': 3, 'text': 'قال'}
    fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<Dicts<'py>> {
        let dicts = self
            .list()
            .iter()
            .map(|s| dict(py, s))
            .collect::<PyResult<Vec<_>>>()?;
        Ok(Dicts(PyList::new(py, dicts)?))
    }

    /// The statements as a JSON array; on one line, or with `indent` blanks a level.
    ///
    /// `context` is left out: it can be found again in the article.
    ///
    /// >>> import aqwal
    /// >>> aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.").to_json()[:47]
    /// '[{"cue":{"start":0,"end":3,"text":"قال"},"conte'
    #[pyo3(signature = (indent=None))]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "arguments of Python are owned"
    )]
    fn to_json(&self, indent: Option<Indent>) -> PyResult<String> {
        let mut json = Vec::new();
        match indent {
            None => serde_json::to_writer(&mut json, self.list()),
            Some(Indent(indent)) => {
                let blanks = vec![b' '; indent];
                let formatter = PrettyFormatter::with_indent(&blanks);
                self.list()
                    .serialize(&mut Serializer::with_formatter(&mut json, formatter))
            }
        }
        .map_err(|e| PyValueError::new_err(e.to_string()))?;
        Ok(String::from_utf8(json)?)
    }

    /// The article right to left with its statements marked, a legend and a table, as a whole page.
    ///
    /// Nothing in it runs or is loaded. A `title` stands above the article. With `page=False` the
    /// frame of the page is left out, so that several articles can share one.
    ///
    /// >>> import aqwal
    /// >>> page = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.").to_html()
    /// >>> page.startswith("<!DOCTYPE html>"), "<script" in page
    /// (True, False)
    #[pyo3(signature = (title=None, *, page=true))]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "arguments of Python are owned"
    )]
    fn to_html(&self, title: Option<Title>, page: bool) -> String {
        let mut html = String::new();
        if page {
            html.push_str(crate::html::HEAD);
        }
        let title = title.as_ref().map(|Title(Article(title))| &**title);
        crate::html::section(&mut html, title, self.0.borrow_owner(), self.list());
        if page {
            html.push_str(crate::html::FOOT);
        }
        html
    }

    /// In a notebook: the article right to left with its statements marked, a legend and a table.
    fn _repr_html_(&self) -> String {
        crate::html::fragment(self.0.borrow_owner(), self.list())
    }

    /// The statements as a pandas data frame, one row a statement.
    ///
    /// `aqwal.frames` says what each column holds. Without pandas, `ImportError`.
    ///
    /// >>> import aqwal
    /// >>> frame = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.").to_pandas()
    /// >>> frame.text.item()
    /// 'الاجتماع تأجل'
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<PandasFrame<'py>> {
        let frames = slf.py().import("aqwal.frames")?;
        frames.call_method1("to_pandas", (slf,)).map(PandasFrame)
    }

    /// The statements as a polars data frame, one row a statement.
    ///
    /// `aqwal.frames` says what each column holds. Without polars, `ImportError`.
    ///
    /// >>> import aqwal
    /// >>> frame = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.").to_polars()
    /// >>> frame.select("speaker", "act", "text").row(0)
    /// ('أحمد سالم', 'say', 'الاجتماع تأجل')
    fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<PolarsFrame<'py>> {
        let frames = slf.py().import("aqwal.frames")?;
        frames.call_method1("to_polars", (slf,)).map(PolarsFrame)
    }

    /// The index of the first statement that equals `value`; `ValueError` where there is none.
    ///
    /// >>> import aqwal
    /// >>> statements = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")
    /// >>> statements.index(statements[0])
    /// 0
    #[pyo3(signature = (value, start=0, stop=isize::MAX, /))]
    fn index(&self, value: &Bound<'_, PyAny>, start: isize, stop: isize) -> PyResult<usize> {
        self.all(value.py())?
            .call_method1("index", (value, start, stop))
            .and_then(|index| index.extract())
            .map_err(|_| PyValueError::new_err("the statement is not among these statements"))
    }

    /// How many statements equal `value`.
    ///
    /// >>> import aqwal
    /// >>> statements = aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل.")
    /// >>> statements.count(statements[0])
    /// 1
    #[pyo3(signature = (value, /))]
    fn count(&self, value: &Bound<'_, PyAny>) -> PyResult<usize> {
        self.all(value.py())?
            .call_method1("count", (value,))?
            .extract()
    }

    /// Give the statements as an Arrow stream, one row each, without a copy in Python.
    ///
    /// A schema that is asked for is not followed. polars reads a sequence item by item and does not
    /// ask for the stream: use `to_polars()`.
    #[pyo3(signature = (requested_schema=None) -> "object")]
    fn __arrow_c_stream__<'py>(
        slf: Bound<'py, Self>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema);
        batch::one_article(slf)
    }

    fn __len__(&self) -> usize {
        self.list().len()
    }

    fn __getitem__<'py>(&self, py: Python<'py>, index: Index<'py>) -> PyResult<Item<'py>> {
        let length = self.list().len();
        match index {
            Index::One(index) => {
                let at = if index < 0 {
                    index.checked_add_unsigned(length)
                } else {
                    Some(index)
                };
                at.and_then(|at| usize::try_from(at).ok())
                    .and_then(|at| self.list().get(at))
                    .ok_or_else(|| {
                        PyIndexError::new_err(format!(
                            "index {index} is out of range: the article has {length} statements"
                        ))
                    })
                    .and_then(|statement| Statement::of(py, statement))
                    .map(Item::One)
            }
            Index::Many(slice) => Ok(Item::Many(Slice(
                self.all(py)?.as_any().get_item(slice)?.cast_into()?,
            ))),
        }
    }

    fn __contains__(&self, value: &Bound<'_, PyAny>) -> PyResult<bool> {
        self.all(value.py())?.contains(value)
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Iter<'py>> {
        self.all(py)?.try_iter().map(Iter)
    }

    fn __reversed__<'py>(&self, py: Python<'py>) -> PyResult<Iter<'py>> {
        let all = self.all(py)?.to_list();
        all.reverse()?;
        all.try_iter().map(Iter)
    }

    fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<(Py<PyString>, Slice<'py>)> {
        Ok((self.article(py), Slice(self.all(py)?)))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.borrow_owner() == other.0.borrow_owner() && self.list() == other.list()
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        self.0.borrow_owner().hash(&mut hasher);
        self.list().hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let article = self.article(py).bind(py).repr()?;
        let mut lines = String::new();
        for statement in self.all(py)? {
            lines.extend(["\n    ", statement.repr()?.to_str()?, ","]);
        }
        if !lines.is_empty() {
            lines.push('\n');
        }
        Ok(format!("Statements({article}, [{lines}])"))
    }
}

/// Cuts spans that Python gave out of their article again.
struct Slicer<'a> {
    article: &'a str,
    /// The byte at which each code point starts, and the length.
    bytes: Vec<usize>,
}

impl<'a> Slicer<'a> {
    fn new(article: &'a str) -> Self {
        let starts = article.char_indices().map(|(byte, _)| byte);
        Self {
            article,
            bytes: starts.chain([article.len()]).collect(),
        }
    }

    fn span(&self, py: Python<'_>, span: &Py<Span>) -> PyResult<core::Span<'a>> {
        let span = span.get();
        let byte = |point: usize| self.bytes.get(point).copied();
        let text = byte(span.start)
            .zip(byte(span.end))
            .and_then(|(start, end)| self.article.get(start..end))
            .unwrap_or_default();
        if text != span.text.bind(py).to_str()? {
            return Err(PyValueError::new_err(format!(
                "{} is not in the article, which reads {} there",
                span.__repr__(py)?,
                PyString::new(py, text).repr()?,
            )));
        }
        Ok(core::Span {
            start: span.start,
            end: span.end,
            text,
        })
    }

    fn statement(
        &self,
        py: Python<'_>,
        statement: &Statement,
        length: usize,
    ) -> PyResult<core::Statement<'a>> {
        let span = |role: &Option<Py<Span>>| role.as_ref().map(|s| self.span(py, s)).transpose();
        if let Some(parent) = statement.parent
            && parent >= length
        {
            return Err(PyValueError::new_err(format!(
                "parent {parent} is out of range: there are {length} statements"
            )));
        }
        let mut content = Vec::new();
        for piece in statement.content.spans(py) {
            content.push(self.span(py, piece?.as_unbound())?);
        }
        let speaker = match &statement.speaker {
            None => None,
            Some(speaker) => {
                let speaker = speaker.get();
                Some(core::Speaker {
                    name: Cow::Owned(speaker.name.bind(py).to_str()?.to_owned()),
                    key: speaker.key.bind(py).to_str()?.to_owned(),
                    kind: speaker.kind,
                    gender: speaker.gender,
                    mention: span(&speaker.mention)?,
                    resolution: speaker.resolution,
                })
            }
        };
        Ok(core::Statement {
            speaker,
            cue: span(&statement.cue)?,
            content,
            addressee: span(&statement.addressee)?,
            medium: span(&statement.medium)?,
            time: span(&statement.time)?,
            target: span(&statement.target)?,
            on_behalf_of: span(&statement.on_behalf_of)?,
            form: statement.form,
            act: statement.act,
            negated: statement.negated,
            parent: statement.parent,
            evidence: statement.evidence,
            context: self.span(py, &statement.context)?,
        })
    }
}

impl Pieces {
    fn spans<'py>(&self, py: Python<'py>) -> impl Iterator<Item = PyResult<Bound<'py, Span>>> {
        self.0
            .bind(py)
            .iter()
            .map(|piece| Ok(piece.cast_into::<Span>()?))
    }
}

// ---------------------------------------------------------------------------------- dictionaries

/// Builds a dictionary of the fields named, in their order.
macro_rules! dict {
    ($py:expr, $($key:ident: $value:expr),+ $(,)?) => {{
        let dict = PyDict::new($py);
        $(dict.set_item(pyo3::intern!($py, stringify!($key)), $value)?;)+
        Ok(dict)
    }};
}

fn span_dict<'py>(py: Python<'py>, span: &core::Span<'_>) -> PyResult<Bound<'py, PyDict>> {
    dict!(py, start: span.start, end: span.end, text: span.text)
}

fn speaker_dict<'py>(py: Python<'py>, who: &core::Speaker<'_>) -> PyResult<Bound<'py, PyDict>> {
    dict!(
        py,
        name: &*who.name,
        key: &who.key,
        kind: who.kind,
        gender: who.gender,
        mention: who.mention.as_ref().map(|s| span_dict(py, s)).transpose()?,
        resolution: who.resolution,
    )
}

fn dict<'py>(py: Python<'py>, s: &core::Statement<'_>) -> PyResult<Bound<'py, PyDict>> {
    let span = |role: &Option<core::Span<'_>>| role.as_ref().map(|s| span_dict(py, s)).transpose();
    dict!(
        py,
        cue: span(&s.cue)?,
        content: s.content.iter().map(|p| span_dict(py, p)).collect::<PyResult<Vec<_>>>()?,
        speaker: s.speaker.as_ref().map(|who| speaker_dict(py, who)).transpose()?,
        addressee: span(&s.addressee)?,
        medium: span(&s.medium)?,
        time: span(&s.time)?,
        target: span(&s.target)?,
        on_behalf_of: span(&s.on_behalf_of)?,
        form: s.form,
        act: s.act,
        negated: s.negated,
        parent: s.parent,
        evidence: s.evidence,
    )
}

// --------------------------------------------------------------------------------------- the call

/// Extract the statements of one Arabic news article: who said what.
///
/// Offsets in the result count code points, so that `article[start:end]` is the text of a span. A
/// lone surrogate is read as U+FFFD, one code point for one. Text in another script gives what its
/// Arabic words give, often nothing; so does text of 1.25 GiB and more in UTF-8. Other threads run
/// meanwhile.
///
/// Anything but a `str` raises `TypeError`; no `str` raises.
///
/// >>> import aqwal
/// >>> for statement in aqwal.extract("قال الوزير أحمد سالم إن الاجتماع تأجل."):
/// ...     print(statement.speaker.name, statement.act, statement.text)
/// أحمد سالم say الاجتماع تأجل
/// >>> aqwal.extract("The minister met his guests.").to_json()
/// '[]'
#[pyfunction]
#[pyo3(signature = (article, /))]
fn extract(py: Python<'_>, article: Article) -> Statements {
    let lexicon = crate::Lexicon::builtin();
    let article = Text::Python(article.0);
    py.detach(|| Statements(Found::new(article, |text| crate::extract(text, lexicon))))
}
