//! Articles on their way in: one text, and many from whatever holds them in Python.

use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow_array::ffi_stream::ArrayStreamReader;
use arrow_array::{
    Array, ArrayRef, BinaryArray, LargeBinaryArray, LargeStringArray, StringArray, StringViewArray,
    make_array,
};
use arrow_schema::{ArrowError, DataType};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyBytes, PyCapsule, PyIterator, PyString, PyTuple};

/// The text of an article, wherever it is kept.
///
/// One article alone borrows Python's own `str`, which then keeps its UTF-8. In a batch that would
/// leave a second copy of every text in the user's objects, so there each has its own.
pub(super) enum Text {
    Python(PyBackedStr),
    Own(Box<str>),
    Arrow(Arc<Strings>, usize),
}

impl Text {
    /// The text as a `str` of Python.
    pub(super) fn as_py_str(&self, py: Python<'_>) -> Py<PyString> {
        match self {
            Self::Python(text) => text.as_py_str().clone_ref(py),
            text => PyString::new(py, text).unbind(),
        }
    }
}

impl Default for Text {
    fn default() -> Self {
        Self::Own(Box::default())
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Python(text) => text,
            Self::Own(text) => text,
            Self::Arrow(strings, at) => strings.get(*at),
        }
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

// -------------------------------------------------------------------------------------- from Arrow

/// A string array of any layout.
pub(super) enum Strings {
    Small(StringArray),
    Large(LargeStringArray),
    View(StringViewArray),
}

impl Strings {
    fn get(&self, at: usize) -> &str {
        match self {
            Self::Small(array) => array.value(at),
            Self::Large(array) => array.value(at),
            Self::View(array) => array.value(at),
        }
    }

    fn is_missing(&self, at: usize) -> bool {
        match self {
            Self::Small(array) => array.is_null(at),
            Self::Large(array) => array.is_null(at),
            Self::View(array) => array.is_null(at),
        }
    }

    /// Takes an array of strings whose UTF-8 holds; otherwise says where it does not.
    fn of(array: &ArrayRef) -> Result<Self, usize> {
        let sound = array.to_data().validate_full().is_ok();
        match array.data_type() {
            DataType::Utf8 if sound => Ok(Self::Small(array.as_string().clone())),
            DataType::LargeUtf8 if sound => Ok(Self::Large(array.as_string().clone())),
            DataType::Utf8View if sound => Ok(Self::View(array.as_string_view().clone())),
            DataType::Utf8 => {
                let bytes = BinaryArray::from(array.as_string::<i32>().clone());
                Err(first_broken(bytes.iter()))
            }
            DataType::LargeUtf8 => {
                let bytes = LargeBinaryArray::from(array.as_string::<i64>().clone());
                Err(first_broken(bytes.iter()))
            }
            _ => {
                let bytes = array.as_string_view().clone().to_binary_view();
                Err(first_broken(bytes.iter()))
            }
        }
    }
}

fn first_broken<'a>(values: impl Iterator<Item = Option<&'a [u8]>>) -> usize {
    values
        .enumerate()
        .find(|(_, value)| value.is_some_and(|bytes| std::str::from_utf8(bytes).is_err()))
        .map_or(0, |(at, _)| at)
}

const fn holds_text(kind: &DataType) -> bool {
    matches!(
        kind,
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View
    )
}

/// One array of a stream, and for each article the place of its text.
struct Column {
    strings: Option<Arc<Strings>>,
    /// Keys of a dictionary, None where missing.
    keys: Option<Vec<Option<usize>>>,
    length: usize,
}

impl Column {
    fn of(array: &ArrayRef, before: usize) -> PyResult<Self> {
        let length = array.len();
        let utf8 = |values: &ArrayRef, at: &dyn Fn(usize) -> usize| {
            Strings::of(values)
                .map(|strings| Some(Arc::new(strings)))
                .map_err(|broken| {
                    PyValueError::new_err(format!("article {} is not UTF-8", before + at(broken)))
                })
        };
        match array.data_type() {
            DataType::Null => Ok(Self {
                strings: None,
                keys: None,
                length,
            }),
            kind if holds_text(kind) => Ok(Self {
                strings: utf8(array, &|at| at)?,
                keys: None,
                length,
            }),
            DataType::Dictionary(_, kind) if holds_text(kind) => {
                let dictionary = array.as_any_dictionary();
                let values = dictionary.values();
                let keys: Vec<_> = if values.is_empty() {
                    vec![None; length]
                } else {
                    let keys = dictionary.normalized_keys().into_iter().enumerate();
                    keys.map(|(at, key)| (!dictionary.keys().is_null(at)).then_some(key))
                        .collect()
                };
                let user = |broken| keys.iter().position(|&key| key == Some(broken));
                Ok(Self {
                    strings: utf8(values, &|broken| user(broken).unwrap_or(0))?,
                    keys: Some(keys),
                    length,
                })
            }
            kind => {
                let remedy = if matches!(kind, DataType::Struct(_)) {
                    "pass one column of the table"
                } else {
                    "pass a column of text"
                };
                Err(PyTypeError::new_err(format!(
                    "expected strings, not Arrow's {}: {remedy}",
                    kind.to_string().split(['(', ' ']).next().unwrap_or("type"),
                )))
            }
        }
    }

    fn get(&self, at: usize) -> Option<Text> {
        let strings = self.strings.as_ref()?;
        let at = match &self.keys {
            None => at,
            Some(keys) => keys[at]?,
        };
        (!strings.is_missing(at)).then(|| Text::Arrow(Arc::clone(strings), at))
    }
}

type Arrays = Box<dyn Iterator<Item = Result<ArrayRef, ArrowError>> + Send + Sync>;

/// Takes over what `__arrow_c_stream__` or `__arrow_c_array__` gives; None where there is neither.
#[expect(
    unsafe_code,
    reason = "the pointer of a foreign capsule cannot be read without it"
)]
fn import(articles: &Bound<'_, PyAny>) -> PyResult<Option<Arrays>> {
    let arrow = |error: ArrowError| PyValueError::new_err(error.to_string());
    if articles.hasattr("__arrow_c_stream__")? {
        let capsule = articles.call_method0("__arrow_c_stream__")?;
        let pointer = capsule
            .cast::<PyCapsule>()?
            .pointer_checked(Some(c"arrow_array_stream"))?;
        // SAFETY: by the Arrow PyCapsule interface a capsule of this name holds an aligned and
        // initialised ArrowArrayStream. The reader moves it out and leaves a released one behind,
        // which the capsule's destructor skips. A stream that was taken before is an error.
        let stream = unsafe { ArrayStreamReader::from_raw(pointer.as_ptr().cast()) };
        return Ok(Some(Box::new(Exclusive::new(stream.map_err(arrow)?))));
    }
    if articles.hasattr("__arrow_c_array__")? {
        let capsules = articles.call_method0("__arrow_c_array__")?;
        let (schema, array): (Bound<'_, PyCapsule>, Bound<'_, PyCapsule>) =
            capsules.cast::<PyTuple>()?.extract()?;
        let schema = schema.pointer_checked(Some(c"arrow_schema"))?;
        let array = array.pointer_checked(Some(c"arrow_array"))?;
        // SAFETY: the same holds of these two names and structures; the array agrees with the
        // schema that came with it.
        let data = unsafe {
            let schema = FFI_ArrowSchema::from_raw(schema.as_ptr().cast());
            from_ffi(FFI_ArrowArray::from_raw(array.as_ptr().cast()), &schema)
        };
        let array = make_array(data.map_err(arrow)?);
        return Ok(Some(Box::new(std::iter::once(Ok(array)))));
    }
    Ok(None)
}

/// An iterator that is only ever used through `&mut`, and so may be shared.
struct Exclusive<T>(std::sync::Mutex<T>);

impl<T> Exclusive<T> {
    const fn new(it: T) -> Self {
        Self(std::sync::Mutex::new(it))
    }
}

impl<T: Iterator> Iterator for Exclusive<T> {
    type Item = T::Item;

    fn next(&mut self) -> Option<T::Item> {
        self.0.get_mut().ok()?.next()
    }
}

// ------------------------------------------------------------------------------- from what there is

/// Articles one after another.
pub(super) struct Articles {
    from: From,
    /// How many articles went before.
    position: usize,
}

enum From {
    Python(Py<PyIterator>),
    Arrow {
        arrays: Arrays,
        column: Option<Column>,
        /// The next article in the column.
        at: usize,
    },
}

impl Articles {
    pub(super) fn of(articles: &Bound<'_, PyAny>) -> PyResult<Self> {
        let class = articles.get_type().name()?;
        if articles.is_instance_of::<PyString>() || articles.is_instance_of::<PyBytes>() {
            return Err(PyTypeError::new_err(format!(
                "expected articles, not one {class}: pass it to extract, or in a list"
            )));
        }
        let arrow = if speaks_arrow(articles)? {
            import(articles).or_else(|error| {
                // pandas without pyarrow has the method, and no means to answer it.
                let missing =
                    error.is_instance_of::<pyo3::exceptions::PyImportError>(articles.py());
                if missing { Ok(None) } else { Err(error) }
            })?
        } else {
            None
        };
        let from = if let Some(arrays) = arrow {
            From::Arrow {
                arrays,
                column: None,
                at: 0,
            }
        } else {
            let iterator = articles.try_iter().map_err(|_| {
                PyTypeError::new_err(format!(
                    "expected an iterable of str or an Arrow array of strings, not {class}"
                ))
            })?;
            From::Python(iterator.unbind())
        };
        Ok(Self { from, position: 0 })
    }

    /// The next article, empty where it is missing; None at the end.
    pub(super) fn next(&mut self, py: Python<'_>) -> PyResult<Option<Text>> {
        let text = match &mut self.from {
            From::Python(iterator) => match iterator.bind(py).clone().next() {
                None => return Ok(None),
                Some(item) => text(&item?, self.position)?,
            },
            From::Arrow { arrays, column, at } => loop {
                if let Some(column) = column
                    && *at < column.length
                {
                    *at += 1;
                    break column.get(*at - 1);
                }
                match arrays.next() {
                    None => return Ok(None),
                    Some(Err(error)) => return Err(PyValueError::new_err(error.to_string())),
                    Some(Ok(array)) => *column = Some(Column::of(&array, self.position)?),
                }
                *at = 0;
            },
        };
        self.position += 1;
        Ok(Some(text.unwrap_or_default()))
    }
}

/// Whether to ask for Arrow at all: pandas offers it for columns of objects too, where the position
/// of what is no text would be lost, and the arrays of polars without a type are not valid.
fn speaks_arrow(articles: &Bound<'_, PyAny>) -> PyResult<bool> {
    if articles.hasattr("to_numpy")? && articles.hasattr("dtype")? {
        let dtype = articles.getattr("dtype")?.str()?;
        let dtype = dtype.to_string_lossy();
        if articles.hasattr("iloc")? {
            return Ok(dtype.contains("str") || dtype.contains("category"));
        }
        return Ok(dtype != "Null");
    }
    Ok(true)
}

/// The text of one item.
fn text(item: &Bound<'_, PyAny>, position: usize) -> PyResult<Option<Text>> {
    if let Ok(text) = item.cast::<PyString>() {
        if let Ok(bytes) = text.encode_utf8()
            && let Ok(text) = std::str::from_utf8(bytes.as_bytes())
        {
            return Ok(Some(Text::Own(text.into())));
        }
        // A lone surrogate.
        let super::Article(text) = item.extract()?;
        return Ok(Some(Text::Python(text)));
    }
    if is_missing(item)? {
        return Ok(None);
    }
    item.extract::<super::Article>().map(|_| None).map_err(|e| {
        let message = e.value(item.py()).to_string();
        PyTypeError::new_err(format!("article {position}: {message}"))
    })
}

/// None, NaN, and what pandas writes for them.
fn is_missing(item: &Bound<'_, PyAny>) -> PyResult<bool> {
    if item.is_none() {
        return Ok(true);
    }
    if let Ok(number) = item.extract::<f64>() {
        return Ok(number.is_nan());
    }
    let class = item.get_type().name()?;
    Ok(class == "NAType" || class == "NaTType")
}
