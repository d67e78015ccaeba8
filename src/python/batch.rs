//! Many articles: `extract_many`, `extract_iter`, and Arrow out.

use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, SchemaRef};
use pyo3::exceptions::{PyIndexError, PyTypeError, PyValueError};
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyCapsule, PyIterator, PyList, PyNone, PyString, PyTuple};
use pyo3::{PyTypeInfo, type_hint_identifier, type_hint_subscript, type_hint_union};

use super::article::{Articles, Text};
use super::{Found, Index, PandasFrame, PolarsFrame, Statements, Threads, iterate, sound};
use crate::Lexicon;
use crate::arrow::{Doc, Docs, Rows, schema};
use crate::statement::Statement;

/// What one thread takes at a time, in bytes of text.
const CHUNK: usize = 1 << 14;

/// How many chunks a thread has before the main one looks for signals.
const CHUNKS: usize = 64;

/// What an article weighs beside its text.
const ARTICLE: usize = 64;

/// How many batches of Arrow are laid out at a time, at most.
const AHEAD: usize = 8;

/// How many rows a batch of Arrow has at most.
const ROWS: usize = 1 << 11;

// ----------------------------------------------------------------------------------------- threads

/// How many threads to use.
fn workers(given: Option<&Threads>) -> usize {
    given.map_or_else(
        || thread::available_parallelism().map_or(1, NonZeroUsize::get),
        |Threads(threads)| *threads,
    )
}

fn one(text: Text, lexicon: &Lexicon) -> Found {
    Found::new(text, |text| crate::extract(text, lexicon))
}

/// Articles that are read together and extracted together, cut into chunks for threads.
#[derive(Default)]
struct Block {
    chunks: VecDeque<Vec<Text>>,
    bytes: usize,
    articles: usize,
    /// No articles are left.
    last: bool,
    /// What stopped the reading.
    error: Option<PyErr>,
}

impl Block {
    /// Reads articles until there are as many, or as many bytes, as may be.
    fn read(py: Python<'_>, from: &mut Articles, articles: usize, bytes: usize) -> Self {
        let mut block = Self::default();
        let mut room = 0;
        while block.articles < articles && block.bytes < bytes {
            match from.next(py) {
                Ok(Some(text)) => {
                    let weight = text.len() + ARTICLE;
                    if room == 0 {
                        block.chunks.push_back(Vec::new());
                        room = CHUNK;
                    }
                    room = room.saturating_sub(weight);
                    block.bytes += weight;
                    block.articles += 1;
                    if let Some(chunk) = block.chunks.back_mut() {
                        chunk.push(text);
                    }
                }
                Ok(None) => {
                    block.last = true;
                    break;
                }
                Err(error) => {
                    block.error = Some(error);
                    block.last = true;
                    break;
                }
            }
        }
        block
    }

    /// Extracts on some threads, while the calling one does something else; the order stays.
    fn extract<T>(
        self,
        threads: usize,
        lexicon: &Lexicon,
        meanwhile: impl FnOnce() -> T,
    ) -> (Vec<Found>, T) {
        let one = |text| one(text, lexicon);
        let workers = threads.min(self.chunks.len());
        if workers < 2 {
            let found = self.chunks.into_iter().flatten().map(one).collect();
            return (found, meanwhile());
        }
        let queue = Mutex::new(self.chunks.into_iter().enumerate());
        let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
        let work = || {
            let mut done = Vec::new();
            while let Some((at, chunk)) = next() {
                done.push((at, chunk.into_iter().map(one).collect::<Vec<_>>()));
            }
            done
        };
        thread::scope(|scope| {
            let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
            let other = meanwhile();
            let mut done = Vec::new();
            for worker in workers {
                match worker.join() {
                    Ok(part) => done.extend(part),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            done.sort_unstable_by_key(|&(at, _)| at);
            let found = done.into_iter().flat_map(|(_, found)| found).collect();
            (found, other)
        })
    }
}

/// Extracts all: while one block is extracted, the next one is read.
fn all(
    py: Python<'_>,
    mut from: Articles,
    threads: usize,
    lexicon: &Lexicon,
) -> PyResult<Vec<Py<Statements>>> {
    let bytes = threads * CHUNKS * CHUNK;
    let mut items = Vec::new();
    let mut block = Block::read(py, &mut from, usize::MAX, bytes);
    loop {
        if let Some(error) = block.error {
            return Err(error);
        }
        py.check_signals()?;
        let last = block.last;
        let (found, next) = py.detach(|| {
            block.extract(threads, lexicon, || {
                (!last).then(|| Python::attach(|py| Block::read(py, &mut from, usize::MAX, bytes)))
            })
        });
        items.reserve(found.len());
        for found in found {
            items.push(Py::new(py, Statements(found))?);
        }
        match next {
            Some(next) => block = next,
            None => return Ok(items),
        }
    }
}

// --------------------------------------------------------------------------------------------- ids

/// What the articles are called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Ids {
    Numbers(Vec<i64>),
    Words(Vec<String>),
}

impl Ids {
    fn read(ids: &Bound<'_, PyAny>) -> PyResult<Self> {
        let mut read: Option<Self> = None;
        for (position, id) in ids.try_iter()?.enumerate() {
            let id = scalar(id?)?;
            let word = |id: &Bound<'_, PyString>| sound(id, &format!("id {position},"));
            match (&mut read, number(&id), id.cast::<PyString>()) {
                (None, Some(id), _) => read = Some(Self::Numbers(vec![id])),
                (None, _, Ok(id)) => read = Some(Self::Words(vec![word(id)?])),
                (Some(Self::Numbers(ids)), Some(id), _) => ids.push(id),
                (Some(Self::Words(ids)), _, Ok(id)) => ids.push(word(id)?),
                _ => {
                    return Err(PyTypeError::new_err(format!(
                        "id {position} is {}: ids must be all int of 64 bits, or all str",
                        id.repr()?,
                    )));
                }
            }
        }
        Ok(read.unwrap_or(Self::Numbers(vec![])))
    }

    const fn len(&self) -> usize {
        match self {
            Self::Numbers(ids) => ids.len(),
            Self::Words(ids) => ids.len(),
        }
    }
}

fn unequal(ids: usize, articles: usize) -> PyErr {
    PyValueError::new_err(format!(
        "there are {ids} ids for {articles} articles: give one each"
    ))
}

/// A scalar of pyarrow as a value of Python.
fn scalar(id: Bound<'_, PyAny>) -> PyResult<Bound<'_, PyAny>> {
    if id.hasattr("as_py")? {
        id.call_method0("as_py")
    } else {
        Ok(id)
    }
}

fn number(id: &Bound<'_, PyAny>) -> Option<i64> {
    if id.is_instance_of::<PyBool>() {
        None
    } else {
        id.extract().ok()
    }
}

// ----------------------------------------------------------------------------------------- results

/// The articles of one result, shared by Python and the Arrow streams that read them.
struct Documents {
    items: Vec<Py<Statements>>,
    ids: Option<Ids>,
    /// How many threads lay out the rows.
    threads: usize,
}

impl Documents {
    fn docs(&self) -> Docs {
        match self.ids {
            None | Some(Ids::Numbers(_)) => Docs::Numbers,
            Some(Ids::Words(_)) => Docs::Words,
        }
    }

    fn doc(&self, at: usize) -> Doc<'_> {
        match &self.ids {
            None => Doc::Number(i64::try_from(at).unwrap_or(i64::MAX)),
            Some(Ids::Numbers(ids)) => Doc::Number(ids[at]),
            Some(Ids::Words(ids)) => Doc::Word(&ids[at]),
        }
    }
}

/// The statements of many articles, in their order.
///
/// An immutable sequence of `Statements`, one an article; an article that was missing has none. A
/// slice is a plain tuple. It is an Arrow stream as well, one row a statement, which pyarrow, polars,
/// duckdb and pandas read as they are; `doc` holds the position of the article, or its id. (To polars
/// what is a `collections.abc.Sequence` is never a stream, so it is not registered as one.)
///
/// Ids that are not as many as the articles raise `ValueError`.
///
/// >>> import aqwal
/// >>> articles = ("قال الوزير أحمد سالم إن الاجتماع تأجل.", None)
/// >>> results = aqwal.extract_many(articles, ids=("a", "b"))
/// >>> results
/// <aqwal.Results: 2 articles, 1 statement>
/// >>> results[0][0].text, len(results[1])
/// ('الاجتماع تأجل', 0)
#[pyclass(module = "aqwal", frozen)]
pub(super) struct Results(Arc<Documents>);

impl Results {
    fn new_checked(items: Vec<Py<Statements>>, ids: Option<Ids>, threads: usize) -> PyResult<Self> {
        if let Some(ids) = &ids
            && ids.len() != items.len()
        {
            return Err(unequal(ids.len(), items.len()));
        }
        Ok(Self(Arc::new(Documents {
            items,
            ids,
            threads,
        })))
    }

    fn tuple<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, &self.0.items)
    }

    /// How much there is, in words.
    fn size(&self) -> String {
        let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
        let statements = self.0.items.iter().map(|item| item.get().list().len());
        let (articles, statements) = (self.0.items.len(), statements.sum());
        format!(
            "{}, {}",
            count(articles, "article"),
            count(statements, "statement")
        )
    }
}

hinted! {
    /// An iterator over articles.
    pub(super) Each, PyIterator,
    type_hint_subscript!(type_hint_identifier!("collections.abc", "Iterator"), Statements::TYPE_HINT)
}
hinted! {
    /// A table of pyarrow.
    ArrowTable, PyAny, type_hint_identifier!("pyarrow", "Table")
}
hinted! {
    /// Some of the articles.
    Several, PyTuple, tuple_of!(Statements::TYPE_HINT)
}
hinted! {
    /// What the articles are called, or None.
    Called, PyAny,
    type_hint_union!(
        type_hint_subscript!(type_hint_identifier!("builtins", "list"), i64::OUTPUT_TYPE),
        type_hint_subscript!(type_hint_identifier!("builtins", "list"), String::OUTPUT_TYPE),
        PyNone::TYPE_HINT
    )
}

/// Statements of several articles, as Python gives them.
struct Given(Vec<Py<Statements>>);

impl FromPyObject<'_, '_> for Given {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Iterable"),
        Statements::TYPE_HINT
    );

    fn extract(articles: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let articles = articles.try_iter()?;
        articles
            .map(|it| Ok(it?.cast_into::<Statements>()?.unbind()))
            .collect::<PyResult<_>>()
            .map(Self)
    }
}

/// What the brackets after results give.
#[derive(IntoPyObject)]
enum Picked<'py> {
    One(Bound<'py, Statements>),
    Many(Several<'py>),
}

#[pymethods]
impl Results {
    #[new]
    #[pyo3(signature = (articles, ids=None))]
    fn new(articles: Given, ids: Option<Names<'_>>) -> PyResult<Self> {
        let ids = ids.map(|ids| Ids::read(&ids.0)).transpose()?;
        Self::new_checked(articles.0, ids, 1)
    }

    /// The ids that were given; None where articles go by their position.
    #[getter]
    fn ids<'py>(&self, py: Python<'py>) -> PyResult<Called<'py>> {
        let ids = match &self.0.ids {
            None => py.None().into_bound(py),
            Some(Ids::Numbers(ids)) => PyList::new(py, ids)?.into_any(),
            Some(Ids::Words(ids)) => PyList::new(py, ids)?.into_any(),
        };
        Ok(Called(ids))
    }

    /// The statements as a `pyarrow.Table`, one row a statement.
    ///
    /// Without pyarrow, `ImportError`.
    ///
    /// >>> import aqwal
    /// >>> articles = ("قال الوزير أحمد سالم إن الاجتماع تأجل.", None)
    /// >>> table = aqwal.extract_many(articles, ids=("a", "b")).to_arrow()
    /// >>> table.select(("doc", "text")).to_pylist()
    /// [{'doc': 'a', 'text': 'الاجتماع تأجل'}]
    fn to_arrow<'py>(slf: &Bound<'py, Self>) -> PyResult<ArrowTable<'py>> {
        let frames = slf.py().import("aqwal.frames")?;
        frames.call_method1("to_arrow", (slf,)).map(ArrowTable)
    }

    /// The statements as a pandas data frame, one row a statement.
    ///
    /// The columns are `doc`, the position of the article or its id, and those of
    /// `Statements.to_pandas`. Without pandas and pyarrow, `ImportError`.
    ///
    /// >>> import aqwal
    /// >>> articles = ("قال الوزير أحمد سالم إن الاجتماع تأجل.", None)
    /// >>> frame = aqwal.extract_many(articles, ids=("a", "b")).to_pandas()
    /// >>> frame.doc.item(), frame.act.item(), frame.text.item()
    /// ('a', 'say', 'الاجتماع تأجل')
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<PandasFrame<'py>> {
        let frames = slf.py().import("aqwal.frames")?;
        frames
            .call_method1("many_to_pandas", (slf,))
            .map(PandasFrame)
    }

    /// The statements as a polars data frame, one row a statement.
    ///
    /// The columns are `doc`, the position of the article or its id, and those of
    /// `Statements.to_polars`. Without polars, `ImportError`.
    ///
    /// >>> import aqwal
    /// >>> articles = ("قال الوزير أحمد سالم إن الاجتماع تأجل.", None)
    /// >>> frame = aqwal.extract_many(articles, ids=("a", "b")).to_polars()
    /// >>> frame.select("doc", "act", "text").rows()
    /// [('a', 'say', 'الاجتماع تأجل')]
    fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<PolarsFrame<'py>> {
        let frames = slf.py().import("aqwal.frames")?;
        frames
            .call_method1("many_to_polars", (slf,))
            .map(PolarsFrame)
    }

    /// Give the rows as an Arrow stream, without a copy in Python.
    ///
    /// A schema that is asked for is not followed: the columns are those of `to_arrow`.
    #[pyo3(signature = (requested_schema=None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema);
        Stream::of(Arc::clone(&self.0), self.0.docs(), self.0.threads).capsule(py)
    }

    /// The index of the first article whose statements equal `value`; `ValueError` without one.
    ///
    /// >>> import aqwal
    /// >>> results = aqwal.extract_many(("", "قال الوزير أحمد سالم إن الاجتماع تأجل."))
    /// >>> results.index(results[1])
    /// 1
    #[pyo3(signature = (value, start=0, stop=isize::MAX, /))]
    fn index(&self, value: &Bound<'_, PyAny>, start: isize, stop: isize) -> PyResult<usize> {
        self.tuple(value.py())?
            .call_method1("index", (value, start, stop))
            .and_then(|index| index.extract())
            .map_err(|_| PyValueError::new_err("no article has these statements"))
    }

    /// How many articles have statements that equal `value`.
    ///
    /// >>> import aqwal
    /// >>> results = aqwal.extract_many(["", None])
    /// >>> results.count(results[0])
    /// 2
    #[pyo3(signature = (value, /))]
    fn count(&self, value: &Bound<'_, PyAny>) -> PyResult<usize> {
        let all = self.tuple(value.py())?;
        all.call_method1("count", (value,))?.extract()
    }

    fn __len__(&self) -> usize {
        self.0.items.len()
    }

    fn __getitem__<'py>(&self, py: Python<'py>, index: Index<'py>) -> PyResult<Picked<'py>> {
        let items = &self.0.items;
        match index {
            Index::One(index) => index
                .checked_add(if index < 0 {
                    items.len().cast_signed()
                } else {
                    0
                })
                .and_then(|at| items.get(usize::try_from(at).ok()?))
                .map(|item| Picked::One(item.bind(py).clone()))
                .ok_or_else(|| {
                    let length = items.len();
                    PyIndexError::new_err(format!(
                        "index {index} is out of range: there are {length} articles"
                    ))
                }),
            Index::Many(slice) => {
                let many = self.tuple(py)?.as_any().get_item(slice)?;
                Ok(Picked::Many(Several(many.cast_into()?)))
            }
        }
    }

    fn __contains__(&self, value: &Bound<'_, PyAny>) -> PyResult<bool> {
        self.tuple(value.py())?.contains(value)
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Each<'py>> {
        self.tuple(py)?.try_iter().map(Each)
    }

    fn __reversed__<'py>(&self, py: Python<'py>) -> PyResult<Each<'py>> {
        let all = self.tuple(py)?.to_list();
        all.reverse()?;
        all.try_iter().map(Each)
    }

    fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<(Several<'py>, Called<'py>)> {
        Ok((Several(self.tuple(py)?), self.ids(py)?))
    }

    fn __eq__(&self, other: &Self) -> bool {
        let (one, two) = (&self.0, &other.0);
        one.ids == two.ids
            && one.items.len() == two.items.len()
            && one
                .items
                .iter()
                .zip(&two.items)
                .all(|(a, b)| a.get().__eq__(b.get()))
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.ids.hash(&mut hasher);
        for item in &self.0.items {
            item.get().__hash__().hash(&mut hasher);
        }
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("<aqwal.Results: {}>", self.size())
    }

    /// In a notebook: how much there is, and the first statements.
    fn _repr_html_(&self) -> String {
        let articles = self.0.items.iter().enumerate().map(|(at, item)| {
            let name = match self.0.doc(at) {
                Doc::None => String::new(),
                Doc::Number(id) => format!("doc {id}"),
                Doc::Word(id) => id.to_owned(),
            };
            (name, &**item.get().list())
        });
        crate::html::digest(&self.size(), articles)
    }
}

// --------------------------------------------------------------------------------------- Arrow out

/// The articles that a stream reads.
trait Shelf: Send + Sync + 'static {
    fn article(&self, at: usize) -> Option<(Doc<'_>, &[Statement<'_>])>;
}

impl Shelf for Arc<Documents> {
    fn article(&self, at: usize) -> Option<(Doc<'_>, &[Statement<'_>])> {
        let item = self.items.get(at)?;
        Some((self.doc(at), item.get().list()))
    }
}

impl Shelf for Py<Statements> {
    fn article(&self, at: usize) -> Option<(Doc<'_>, &[Statement<'_>])> {
        (at == 0).then(|| (Doc::None, &**self.get().list()))
    }
}

/// Batches of rows, made when the reader asks for them, as many at a time as there are threads; needs
/// no interpreter.
struct Stream<S> {
    shelf: S,
    docs: Docs,
    threads: usize,
    /// The next article, and the next statement in it.
    at: (usize, usize),
    ready: VecDeque<RecordBatch>,
}

impl<S: Shelf> Stream<S> {
    const fn of(shelf: S, docs: Docs, threads: usize) -> Self {
        Self {
            shelf,
            docs,
            threads,
            at: (0, 0),
            ready: VecDeque::new(),
        }
    }

    fn capsule(self, py: Python<'_>) -> PyResult<Bound<'_, PyCapsule>> {
        let stream = FFI_ArrowArrayStream::new(Box::new(self));
        PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
    }

    /// Where the next rows begin, and how many they are; none at the end.
    fn part(&mut self) -> Option<((usize, usize), usize)> {
        let from = self.at;
        let mut rows = 0;
        while let Some((_, statements)) = self.shelf.article(self.at.0) {
            let left = statements.len() - self.at.1;
            if rows + left > ROWS {
                self.at.1 += ROWS - rows;
                return Some((from, ROWS));
            }
            rows += left;
            self.at = (self.at.0 + 1, 0);
        }
        (rows > 0).then_some((from, rows))
    }

    /// Lays out so many rows: one batch, more where it would be too large.
    fn batches(&self, from: (usize, usize), rows: usize) -> Vec<RecordBatch> {
        let mut batches = Vec::new();
        let mut batch = Rows::new(self.docs);
        let mut skip = from.1;
        let articles = (from.0..).map_while(|at| self.shelf.article(at));
        let all = articles.flat_map(|(doc, statements)| {
            let rest = &statements[std::mem::take(&mut skip)..];
            rest.iter().map(move |statement| (doc, statement))
        });
        for (doc, statement) in all.take(rows) {
            if batch.is_full() {
                batches.push(batch.finish());
            }
            batch.push(doc, statement);
        }
        batches.push(batch.finish());
        batches
    }
}

impl<S: Shelf> Iterator for Stream<S> {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ready.is_empty() {
            let threads = self.threads.clamp(1, AHEAD);
            let parts: Vec<_> = std::iter::from_fn(|| self.part()).take(threads).collect();
            let this = &*self;
            let made = thread::scope(|scope| {
                let others: Vec<_> = parts
                    .iter()
                    .skip(1)
                    .map(|&(from, rows)| scope.spawn(move || this.batches(from, rows)))
                    .collect();
                let mut made = Vec::new();
                if let Some(&(from, rows)) = parts.first() {
                    made.extend(this.batches(from, rows));
                }
                for other in others {
                    match other.join() {
                        Ok(batches) => made.extend(batches),
                        Err(panic) => std::panic::resume_unwind(panic),
                    }
                }
                made
            });
            self.ready.extend(made);
        }
        self.ready.pop_front().map(Ok)
    }
}

impl<S: Shelf> RecordBatchReader for Stream<S> {
    fn schema(&self) -> SchemaRef {
        schema(self.docs)
    }
}

/// The rows of one article, without a column `doc`.
pub(super) fn one_article(statements: Bound<'_, Statements>) -> PyResult<Bound<'_, PyCapsule>> {
    let py = statements.py();
    Stream::of(statements.unbind(), Docs::None, 1).capsule(py)
}

// ----------------------------------------------------------------------------------------- streams

/// Statements of articles that are read when somebody asks.
#[pyclass(module = "aqwal._core")]
struct Lazy {
    from: Articles,
    /// The user's words; without, the built-in ones alone.
    own: Option<Arc<Lexicon>>,
    ids: Option<Py<PyIterator>>,
    /// How many ids there are, where they know.
    named: Option<usize>,
    /// How many results were given.
    given: usize,
    threads: usize,
    /// How many articles the next block may have: few at first, so that the first result comes soon.
    reach: usize,
    ready: VecDeque<Py<Statements>>,
    /// What stopped the reading, for after the results that are ready.
    error: Option<PyErr>,
    ended: bool,
}

impl Lazy {
    fn fill(&mut self, py: Python<'_>) -> PyResult<()> {
        py.check_signals()?;
        let bytes = self.threads * CHUNKS * CHUNK;
        let mut block = Block::read(py, &mut self.from, self.reach, bytes);
        if self.threads > 1 {
            self.reach = (self.reach * 2).min(MOST);
        }
        self.error = block.error.take();
        self.ended = block.last;
        let threads = self.threads;
        let lexicon = match &self.own {
            Some(own) => own,
            None => Lexicon::builtin(),
        };
        let (found, ()) = py.detach(|| block.extract(threads, lexicon, || ()));
        for found in found {
            self.ready.push_back(Py::new(py, Statements(found))?);
        }
        Ok(())
    }
}

/// How many articles a lazy reader is ahead at most.
const MOST: usize = 1 << 12;

#[pymethods]
impl Lazy {
    const fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&mut self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        if self.ready.is_empty() && !self.ended {
            self.fill(py)?;
        }
        let Some(found) = self.ready.pop_front() else {
            return match (self.error.take(), self.named.take()) {
                (Some(error), _) => Err(error),
                (None, Some(ids)) if ids > self.given => Err(unequal(ids, self.given)),
                _ => Ok(None),
            };
        };
        let found = found.into_bound(py).into_any();
        let Some(ids) = &self.ids else {
            return Ok(Some(found));
        };
        let Some(id) = ids.bind(py).clone().next() else {
            self.ready.clear();
            self.ended = true;
            self.named = None;
            return Err(PyValueError::new_err(
                "there are fewer ids than articles: give one each",
            ));
        };
        self.given += 1;
        Ok(Some((id?, found).into_pyobject(py)?.into_any()))
    }
}

// --------------------------------------------------------------------------------------- the calls

/// Many articles, in whatever holds them.
pub(super) struct Many<'py>(Bound<'py, PyAny>);

impl<'py> FromPyObject<'_, 'py> for Many<'py> {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Iterable"),
        type_hint_union!(PyString::TYPE_HINT, PyNone::TYPE_HINT)
    );

    fn extract(articles: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(articles.to_owned()))
    }
}

/// Any iterable of ids.
pub(super) struct Names<'py>(Bound<'py, PyAny>);

impl<'py> FromPyObject<'_, 'py> for Names<'py> {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Iterable"),
        type_hint_identifier!("typing", "Any")
    );

    fn extract(ids: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        // Asked for an iterator here, an iterator gives itself, and anything else a new one later.
        iterate(&ids, "ids", "an iterable")?;
        Ok(Self(ids.to_owned()))
    }
}

/// What `extract_many` does, with any lexicon.
#[expect(
    clippy::needless_pass_by_value,
    reason = "arguments of Python are owned"
)]
pub(super) fn many(
    articles: Many<'_>,
    ids: Option<Names<'_>>,
    threads: Option<Threads>,
    lexicon: &Lexicon,
) -> PyResult<Results> {
    let py = articles.0.py();
    let threads = workers(threads.as_ref());
    let from = Articles::of(&articles.0)?;
    let ids = ids.map(|ids| Ids::read(&ids.0)).transpose()?;
    Results::new_checked(all(py, from, threads, lexicon)?, ids, threads)
}

/// What `extract_iter` does, with the user's words if there are any.
#[expect(
    clippy::needless_pass_by_value,
    reason = "arguments of Python are owned"
)]
pub(super) fn lazily<'py>(
    articles: Many<'py>,
    ids: Option<Names<'py>>,
    threads: Option<Threads>,
    own: Option<Arc<Lexicon>>,
) -> PyResult<Each<'py>> {
    let py = articles.0.py();
    let lazy = Lazy {
        threads: workers(threads.as_ref()),
        from: Articles::of(&articles.0)?,
        own,
        named: ids.as_ref().and_then(|ids| ids.0.len().ok()),
        given: 0,
        ids: ids
            .map(|ids| ids.0.try_iter().map(Bound::unbind))
            .transpose()?,
        reach: 1,
        ready: VecDeque::new(),
        error: None,
        ended: false,
    };
    Bound::new(py, lazy)?.into_any().try_iter().map(Each)
}

/// Extract the statements of many articles.
///
/// `articles` is any iterable of `str`, with None or NaN where one is missing (it gets no
/// statements); a pandas or polars Series; or an Arrow array of strings of any layout, chunked or
/// not, which is read in place. `ids`, all int or all str, name the articles in the column `doc`;
/// without them they go by position. `threads` is how many work at a time, by default one a core;
/// the result is the same for any number. Other threads run meanwhile, and Ctrl-C stops soon.
///
/// An item of another type raises `TypeError` with its position; Arrow text that is no UTF-8,
/// `threads` below 1, and `ids` that are more or fewer than the articles raise `ValueError`.
///
/// >>> import aqwal
/// >>> articles = ("قال الوزير أحمد سالم إن الاجتماع تأجل.", "أكدت سلمى حداد أن المدارس ستفتح.")
/// >>> results = aqwal.extract_many(articles)
/// >>> for statements in results:
/// ...     print(statements[0].act)
/// say
/// affirm
#[pyfunction]
#[pyo3(signature = (articles, /, *, ids=None, threads=None))]
pub(super) fn extract_many(
    articles: Many<'_>,
    ids: Option<Names<'_>>,
    threads: Option<Threads>,
) -> PyResult<Results> {
    many(articles, ids, threads, Lexicon::builtin())
}

/// Extract the statements of many articles lazily, one result after another, in order.
///
/// It takes what `extract_many` takes, and reads it ahead by no more than a block, which grows with
/// use to some megabytes of text; with `threads=1` it reads an article when its result is asked
/// for. With `ids`, of any type, each result is a pair of the id and the statements; ids that have
/// no `len()` may be more than the articles, as `itertools.count()` is.
///
/// It raises what `extract_many` raises, after the results that come before.
///
/// >>> import aqwal
/// >>> articles = iter(("قال الوزير أحمد سالم إن الاجتماع تأجل.", None))
/// >>> [len(statements) for statements in aqwal.extract_iter(articles)]
/// [1, 0]
#[pyfunction]
#[pyo3(signature = (articles, /, *, ids=None, threads=None))]
pub(super) fn extract_iter<'py>(
    articles: Many<'py>,
    ids: Option<Names<'py>>,
    threads: Option<Threads>,
) -> PyResult<Each<'py>> {
    lazily(articles, ids, threads, None)
}

/// Take articles over into Rust and do nothing with them: what crossing costs, for the benchmark.
#[pyfunction]
#[pyo3(signature = (articles, /))]
#[expect(
    clippy::needless_pass_by_value,
    reason = "arguments of Python are owned"
)]
pub(super) fn _cross(articles: Many<'_>) -> PyResult<usize> {
    let py = articles.0.py();
    let mut from = Articles::of(&articles.0)?;
    let block = Block::read(py, &mut from, usize::MAX, usize::MAX);
    block.error.map_or(Ok(block.bytes), Err)
}
