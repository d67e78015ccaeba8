//! The classes `Extractor` and `Cue`: the calls of the module, with the user's own words.

use std::sync::Arc;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyMapping, PyString, PyTuple};
use pyo3::{
    IntoPyObjectExt, PyTypeInfo, type_hint_identifier, type_hint_subscript, type_hint_union,
};

use super::article::Text;
use super::batch::{self, Each, Many, Results};
use super::{Article, Fields, Found, Statements, Threads, Values, Words, iterate, repr, sound};
use crate::conjugate::Shape;
use crate::statement::{Act, Gender};
use crate::text::{fold, is_sign};
use crate::{Addressee, Lexicon, OwnCue};

/// A verb of saying for an `Extractor`, with the frame it stands in.
///
/// `base` is the third person masculine past, with its shadda (`غرّد`, `حكى`, `ردّ`); all other forms
/// are made from it. `act` is one of `aqwal.ACTS`. A clause after أن or إن and a quotation are found
/// in any case; `preposition`, one or several of عن إلى على من في ب ل, also ties a content to the
/// verb. `addressee` is True where the direct object is spoken to, or the preposition that leads to
/// the addressee; `target` is True where the direct object is judged. A verb that is in the tables
/// already keeps the frame it has there, and gets the act and whatever is given here.
///
/// An unknown act or preposition raises `ValueError`, and so does a form of a verb in the tables that
/// is no base form (قالت); a verb of your own that is spelt like one needs its vowel signs.
///
/// >>> import aqwal
/// >>> cue = aqwal.Cue("دردش", "claim", preposition="ب", addressee="ل")
/// >>> extractor = aqwal.Extractor(cues=[cue])
/// >>> extractor.extract("دردش الوزير أحمد سالم للصحفيين بأن الاجتماع تأجل.")[0].act
/// 'claim'
#[pyclass(module = "aqwal", frozen, eq, hash)]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Cue(OwnCue);

impl Cue {
    const FIELDS: [&str; 5] = ["base", "act", "preposition", "addressee", "target"];

    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (
            &self.0.base,
            self.0.act,
            self.preposition(py)?.0,
            self.addressee(py)?.0,
            self.0.target,
        )
            .into_pyobject(py)
    }
}

/// One preposition, several, or none.
struct Prepositions(Vec<String>);

impl FromPyObject<'_, '_> for Prepositions {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        PyString::TYPE_HINT,
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Iterable"),
            PyString::TYPE_HINT
        )
    );

    fn extract(given: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(word) = given.cast::<PyString>() {
            return Ok(Self(vec![sound(&word, "preposition")?]));
        }
        let kinds = "a str or an iterable of str";
        strings(&given, "preposition", kinds).map(Self)
    }
}

/// True or a preposition.
struct To(Addressee);

impl FromPyObject<'_, '_> for To {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(PyString::TYPE_HINT, PyBool::TYPE_HINT);

    fn extract(given: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(yes) = given.cast::<PyBool>() {
            return Ok(Self(if yes.is_true() {
                Addressee::Object
            } else {
                Addressee::None
            }));
        }
        if let Ok(word) = given.cast::<PyString>() {
            return sound(&word, "addressee").map(|word| Self(Addressee::After(word)));
        }
        Err(PyTypeError::new_err(format!(
            "addressee must be True, False or a preposition, not {}",
            given.get_type().name()?
        )))
    }
}

hinted! {
    /// True, False or a preposition.
    ToGiven, PyAny, type_hint_union!(PyString::TYPE_HINT, PyBool::TYPE_HINT)
}

/// The strings of an iterable that is no string itself.
fn strings(given: &Bound<'_, PyAny>, what: &str, kinds: &str) -> PyResult<Vec<String>> {
    let mut all = Vec::new();
    for word in iterate(given, what, kinds)? {
        let word = word?;
        let Ok(text) = word.cast::<PyString>() else {
            return Err(PyTypeError::new_err(format!(
                "{what} must hold str, not {}",
                word.get_type().name()?
            )));
        };
        all.push(sound(text, what)?);
    }
    Ok(all)
}

const SHADDA: char = '\u{651}';

/// The base form of a verb as given, without blanks around it.
///
/// A form of a verb in the tables, such as قالت, would be taken for a verb of its own. What a base
/// of another verb may be spelt like passes: with vowel signs, with a shadda where the verb of the
/// tables has none, a noun of three letters (نقد), and the pattern of كاتب.
fn base_form(word: &Bound<'_, PyString>) -> PyResult<String> {
    let word = sound(word, "cue")?.trim().to_owned();
    let folded = fold(&word);
    let lexicon = Lexicon::builtin();
    let forms = lexicon
        .get(&folded)
        .map_or(&[][..], |id| lexicon.forms(id))
        .iter()
        .map(|&form| (form.shape, &*lexicon.lemma(form).base));
    let written_out = word.chars().any(|c| is_sign(c) && c != SHADDA);
    if written_out || forms.clone().any(|(_, base)| fold(base) == folded) {
        return Ok(word);
    }
    let letters: Vec<char> = folded.chars().collect();
    let like_a_verb = letters.len() < 4 || matches!(letters[..], [_, 'ا', _, _]);
    let mut bases: Vec<_> = forms
        .filter(|(shape, base)| {
            let finite = !matches!(shape, Shape::Participle | Shape::Noun);
            let spelt_so = base.contains(SHADDA) || !word.contains(SHADDA);
            spelt_so && (finite || !like_a_verb)
        })
        .map(|(_, base)| format!("'{base}'"))
        .collect();
    bases.sort();
    bases.dedup();
    if bases.is_empty() {
        return Ok(word);
    }
    let bases = bases.join(" or ");
    Err(PyValueError::new_err(format!(
        "cue '{word}' is a form of {bases}: give the base, or for another verb its vowel signs"
    )))
}

/// The base form of a verb.
struct Base(String);

impl FromPyObject<'_, '_> for Base {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = PyString::TYPE_HINT;

    fn extract(given: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let Ok(word) = given.cast::<PyString>() else {
            return Err(PyTypeError::new_err(format!(
                "a base form must be a str, not {}",
                given.get_type().name()?
            )));
        };
        base_form(&word).map(Self)
    }
}

#[pymethods]
impl Cue {
    #[new]
    #[pyo3(signature = (base, act, *, preposition=None, addressee=None, target=false))]
    fn new(
        base: Base,
        act: Act,
        preposition: Option<Prepositions>,
        addressee: Option<To>,
        target: bool,
    ) -> PyResult<Self> {
        let cue = OwnCue {
            base: base.0,
            act,
            prepositions: preposition.map(|given| given.0).unwrap_or_default(),
            addressee: addressee.map(|given| given.0).unwrap_or_default(),
            target,
        };
        cue.check().map_err(PyValueError::new_err)?;
        Ok(Self(cue))
    }

    #[classattr]
    fn __match_args__() -> Words<&'static str> {
        Words(&Self::FIELDS)
    }

    /// The third person masculine past.
    #[getter]
    fn base(&self) -> &str {
        &self.0.base
    }

    /// What saying it does, one of `aqwal.ACTS`.
    #[getter]
    fn act(&self) -> Act {
        self.0.act
    }

    /// The prepositions that tie a content.
    #[getter]
    fn preposition<'py>(&self, py: Python<'py>) -> PyResult<Strings<'py>> {
        PyTuple::new(py, &self.0.prepositions).map(Strings)
    }

    /// True for the direct object, a preposition, or False.
    #[getter]
    fn addressee<'py>(&self, py: Python<'py>) -> PyResult<ToGiven<'py>> {
        match &self.0.addressee {
            Addressee::None => false.into_bound_py_any(py),
            Addressee::Object => true.into_bound_py_any(py),
            Addressee::After(word) => word.into_bound_py_any(py),
        }
        .map(ToGiven)
    }

    /// Whether the direct object is judged.
    #[getter]
    fn target(&self) -> bool {
        self.0.target
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Values<'py>, Fields<'py>)> {
        let fields = PyDict::new(py);
        for (name, value) in Self::FIELDS.iter().zip(self.values(py)?) {
            fields.set_item(name, value)?;
        }
        Ok((Values(PyTuple::empty(py)), Fields(fields)))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let values = self.values(py)?;
        if self.0.prepositions.is_empty() {
            let mut values: Vec<_> = values.iter().collect();
            values[2] = py.None().into_bound(py);
            return repr("Cue", &Self::FIELDS, &PyTuple::new(py, values)?);
        }
        repr("Cue", &Self::FIELDS, &values)
    }
}

hinted! {
    /// Words.
    Strings, PyTuple, tuple_of!(PyString::TYPE_HINT)
}
hinted! {
    /// Cues.
    Cues, PyTuple, tuple_of!(Cue::TYPE_HINT)
}
hinted! {
    /// Names and genders.
    Names, PyDict,
    type_hint_subscript!(
        type_hint_identifier!("builtins", "dict"),
        PyString::TYPE_HINT,
        <Option<Gender> as IntoPyObject>::OUTPUT_TYPE
    )
}

/// The error of a value in a dict, with its key.
fn of(what: &str, key: &str, error: &PyErr, py: Python<'_>) -> PyErr {
    let message = format!("{what} '{key}': {}", error.value(py));
    PyErr::from_type(error.get_type(py), message)
}

/// Bases with their acts, or cues.
#[derive(Default)]
struct GivenCues(Vec<OwnCue>);

impl FromPyObject<'_, '_> for GivenCues {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Mapping"),
            PyString::TYPE_HINT,
            <Act as FromPyObject>::INPUT_TYPE
        ),
        type_hint_subscript!(
            // A dict is an iterable too, and then mypy reads no act in a dict of acts.
            type_hint_identifier!("collections.abc", "Sequence"),
            Cue::TYPE_HINT
        )
    );

    fn extract(given: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let mut cues = Vec::new();
        if let Ok(given) = given.cast::<PyMapping>() {
            for pair in given.items()? {
                let (base, act): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
                let Base(base) = base.extract()?;
                let act = act
                    .extract::<Act>()
                    .map_err(|error| of("cue", &base, &error, given.py()))?;
                cues.push(OwnCue {
                    base,
                    act,
                    prepositions: Vec::new(),
                    addressee: Addressee::None,
                    target: false,
                });
            }
            return Ok(Self(cues));
        }
        let kinds = "a dict of base forms and acts or an iterable of Cue";
        for cue in iterate(&given, "cues", kinds)? {
            let cue = cue?;
            let Ok(cue) = cue.cast::<Cue>() else {
                return Err(PyTypeError::new_err(format!(
                    "cues must hold Cue, not {}: give a dict of base forms and acts, or Cue(base, act)",
                    cue.get_type().name()?
                )));
            };
            cues.push(cue.get().0.clone());
        }
        Ok(Self(cues))
    }
}

/// Titles.
#[derive(Default)]
struct GivenTitles(Vec<String>);

impl FromPyObject<'_, '_> for GivenTitles {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Iterable"),
        PyString::TYPE_HINT
    );

    fn extract(given: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        strings(&given, "titles", "an iterable of str").map(Self)
    }
}

/// Names with or without genders.
#[derive(Default)]
struct GivenNames(Vec<(String, Option<Gender>)>);

impl FromPyObject<'_, '_> for GivenNames {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Mapping"),
            PyString::TYPE_HINT,
            <Option<Gender> as FromPyObject>::INPUT_TYPE
        ),
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Iterable"),
            PyString::TYPE_HINT
        )
    );

    fn extract(given: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(given) = given.cast::<PyMapping>() {
            let names = strings(given.keys()?.as_any(), "names", "")?;
            let pairs = names.into_iter().zip(given.values()?);
            return pairs
                .map(|(name, gender)| match gender.extract::<Option<Gender>>() {
                    Ok(gender) => Ok((name, gender)),
                    Err(error) => Err(of("name", &name, &error, given.py())),
                })
                .collect::<PyResult<_>>()
                .map(Self);
        }
        let kinds = "a dict of names and genders or an iterable of str";
        let names = strings(&given, "names", kinds)?;
        Ok(Self(names.into_iter().map(|name| (name, None)).collect()))
    }
}

/// The calls of `aqwal` with words of your own.
///
/// `cues` are verbs of saying: a dict of base forms (third person masculine past, with the shadda)
/// and acts, or an iterable of `Cue`. All their forms are made. `titles` are words or phrases that
/// stand before a name and make whoever bears them a person; `names` are names of persons, an
/// iterable or a dict of names and genders. Where one of them is in the built-in tables, yours
/// counts. Making an extractor is cheap; it can be pickled and used from several threads.
///
/// An unknown act or a malformed word raises `ValueError`.
///
/// >>> import aqwal
/// >>> names = {"نور القمر": "female"}
/// >>> titles = {"كبيرة المحررين"}
/// >>> extractor = aqwal.Extractor(cues={"غرّد": "announce"}, titles=titles, names=names)
/// >>> statement = extractor.extract("وغرّدت كبيرة المحررين نور القمر أن العدد الجديد صدر.")[0]
/// >>> statement.speaker.name, statement.speaker.gender, statement.act, statement.text
/// ('نور القمر', 'female', 'announce', 'العدد الجديد صدر')
#[pyclass(module = "aqwal", frozen)]
pub struct Extractor {
    cues: Vec<OwnCue>,
    titles: Vec<String>,
    names: Vec<(String, Option<Gender>)>,
    /// Shared with whatever reads articles later.
    lexicon: Arc<Lexicon>,
}

impl Extractor {
    const FIELDS: [&str; 3] = ["cues", "titles", "names"];

    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (self.cues(py)?.0, self.titles(py)?.0, self.names(py)?.0).into_pyobject(py)
    }
}

#[pymethods]
impl Extractor {
    #[new]
    #[pyo3(signature = (*, cues=None, titles=None, names=None))]
    fn new(
        cues: Option<GivenCues>,
        titles: Option<GivenTitles>,
        names: Option<GivenNames>,
    ) -> PyResult<Self> {
        let cues = cues.unwrap_or_default().0;
        let titles = titles.unwrap_or_default().0;
        let names = names.unwrap_or_default().0;
        let lexicon = Lexicon::with_words(&cues, &titles, &names).map_err(PyValueError::new_err)?;
        Ok(Self {
            cues,
            titles,
            names,
            lexicon: Arc::new(lexicon),
        })
    }

    /// The verbs of saying added.
    #[getter]
    fn cues<'py>(&self, py: Python<'py>) -> PyResult<Cues<'py>> {
        PyTuple::new(py, self.cues.iter().cloned().map(Cue)).map(Cues)
    }

    /// The titles added.
    #[getter]
    fn titles<'py>(&self, py: Python<'py>) -> PyResult<Strings<'py>> {
        PyTuple::new(py, &self.titles).map(Strings)
    }

    /// The names added, with their genders.
    #[getter]
    fn names<'py>(&self, py: Python<'py>) -> PyResult<Names<'py>> {
        let names = PyDict::new(py);
        for (name, gender) in &self.names {
            names.set_item(name, gender)?;
        }
        Ok(Names(names))
    }

    /// Extract the statements of one article, as `aqwal.extract` does.
    ///
    /// Anything but a `str` raises `TypeError`; no `str` raises.
    ///
    /// >>> import aqwal
    /// >>> extractor = aqwal.Extractor(cues={"صفّر": "say"})
    /// >>> extractor.extract("صفّر الوزير أحمد سالم أن الاجتماع تأجل.")[0].cue.text
    /// 'صفّر'
    #[pyo3(signature = (article, /))]
    fn extract(&self, py: Python<'_>, article: Article) -> Statements {
        let lexicon = &self.lexicon;
        let article = Text::Python(article.0);
        py.detach(|| Statements(Found::new(article, |text| crate::extract(text, lexicon))))
    }

    /// Extract the statements of many articles, as `aqwal.extract_many` does.
    ///
    /// It takes and raises the same.
    ///
    /// >>> import aqwal
    /// >>> extractor = aqwal.Extractor(cues={"صفّر": "say"})
    /// >>> extractor.extract_many(["صفّر الوزير أحمد سالم أن الاجتماع تأجل.", None])
    /// <aqwal.Results: 2 articles, 1 statement>
    #[pyo3(signature = (articles, /, *, ids=None, threads=None))]
    fn extract_many(
        &self,
        articles: Many<'_>,
        ids: Option<batch::Names<'_>>,
        threads: Option<Threads>,
    ) -> PyResult<Results> {
        batch::many(articles, ids, threads, &self.lexicon)
    }

    /// Extract the statements of many articles lazily, as `aqwal.extract_iter` does.
    ///
    /// It takes and raises the same.
    ///
    /// >>> import aqwal
    /// >>> extractor = aqwal.Extractor(cues={"صفّر": "say"})
    /// >>> articles = iter(["صفّر الوزير أحمد سالم أن الاجتماع تأجل.", None])
    /// >>> [len(statements) for statements in extractor.extract_iter(articles)]
    /// [1, 0]
    #[pyo3(signature = (articles, /, *, ids=None, threads=None))]
    fn extract_iter<'py>(
        &self,
        articles: Many<'py>,
        ids: Option<batch::Names<'py>>,
        threads: Option<Threads>,
    ) -> PyResult<Each<'py>> {
        batch::lazily(articles, ids, threads, Some(Arc::clone(&self.lexicon)))
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Values<'py>, Fields<'py>)> {
        let fields = PyDict::new(py);
        for (name, value) in Self::FIELDS.iter().zip(self.values(py)?) {
            fields.set_item(name, value)?;
        }
        Ok((Values(PyTuple::empty(py)), Fields(fields)))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.cues == other.cues && self.titles == other.titles && self.names == other.names
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        (&self.cues, &self.titles, &self.names).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut fields = Vec::new();
        for (name, value) in Self::FIELDS.iter().zip(self.values(py)?) {
            if value.is_truthy()? {
                fields.push(format!("{name}={}", value.repr()?));
            }
        }
        Ok(format!("Extractor({})", fields.join(", ")))
    }
}
