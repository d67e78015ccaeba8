//! Statements as Arrow: one row a statement, in flat columns.
//!
//! [`schema`] says which columns there are: those that people read come first, then where each part
//! stands in the article, in code points. The three metadata keys are the version of these columns
//! ([`SCHEMA_VERSION`]), that of the built-in lexicon ([`lexicon_version`]) and that of the crate.
//!
//! ```
//! use aqwal::arrow::{Doc, Docs, Rows};
//!
//! let article = "قال الوزير أحمد سالم إن الاجتماع تأجل.";
//! let mut rows = Rows::new(Docs::Numbers);
//! for statement in aqwal::extract(article, aqwal::Lexicon::builtin()) {
//!     rows.push(Doc::Number(7), &statement);
//! }
//! let batch = rows.finish();
//! assert_eq!(batch.num_rows(), 1);
//! assert_eq!(batch.schema().field(1).name(), "speaker");
//! ```

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use arrow_array::builder::{
    BooleanBuilder, Int8Builder, Int32Builder, Int64Builder, ListBuilder, StringBuilder,
    StructBuilder,
};
use arrow_array::types::Int8Type;
use arrow_array::{ArrayRef, DictionaryArray, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef};

use crate::statement::{Act, Evidence, Form, Gender, Kind, Resolution, Span, Statement};

/// The version of the columns; it rises when a column is renamed, retyped or taken away.
pub const SCHEMA_VERSION: &str = "1";

/// The parts that are one span each: a column of text, and two of offsets further on.
const PARTS: [&str; 8] = [
    "cue",
    "mention",
    "addressee",
    "medium",
    "time",
    "target",
    "on_behalf_of",
    "context",
];

/// A batch is cut before its texts outgrow this, far below what 32-bit offsets can hold.
const FULL: usize = 1 << 26;

/// What the column `doc` holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Docs {
    /// There is no such column.
    None,
    /// Whole numbers: positions or ids.
    Numbers,
    /// Ids that are words.
    Words,
}

/// The article that a row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doc<'a> {
    /// Not said.
    None,
    /// A position or an id.
    Number(i64),
    /// An id.
    Word(&'a str),
}

/// The version of the built-in lexicon: a digest of its tables.
#[must_use]
pub fn lexicon_version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        // FNV-1a over words of eight bytes: it tells versions apart and guards nothing.
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for (_, table) in TABLES {
            for chunk in table.as_bytes().chunks(8) {
                let mut word = [0; 8];
                word[..chunk.len()].copy_from_slice(chunk);
                hash = (hash ^ u64::from_le_bytes(word)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        format!("{hash:016x}")
    })
}

macro_rules! tables {
    ($($name:literal),+ $(,)?) => { [$(($name, include_str!(concat!("lexicon/", $name)))),+] };
}

const TABLES: [(&str, &str); 16] = tables![
    "alike.tsv",
    "common.tsv",
    "cues.tsv",
    "demonyms.tsv",
    "finite.tsv",
    "heads.tsv",
    "letters.tsv",
    "names.tsv",
    "organisations.tsv",
    "particles.tsv",
    "places.tsv",
    "plain.tsv",
    "senses.tsv",
    "sources.tsv",
    "titles.tsv",
    "verbs.tsv",
];

fn piece() -> Fields {
    Fields::from(vec![
        Field::new("start", DataType::Int32, false),
        Field::new("end", DataType::Int32, false),
    ])
}

/// The columns, with the versions in the metadata.
#[must_use]
pub fn schema(docs: Docs) -> SchemaRef {
    let coded = || DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8));
    let text = |name: &str| Field::new(name, DataType::Utf8, true);
    let mut fields = match docs {
        Docs::None => vec![],
        Docs::Numbers => vec![Field::new("doc", DataType::Int64, false)],
        Docs::Words => vec![Field::new("doc", DataType::Utf8, false)],
    };
    fields.extend([
        text("speaker"),
        text("key"),
        Field::new("kind", coded(), true),
        Field::new("gender", coded(), true),
        Field::new("act", coded(), false),
        Field::new("form", coded(), false),
        Field::new("negated", DataType::Boolean, false),
        Field::new("text", DataType::Utf8, false),
    ]);
    fields.extend(PARTS.map(|name| Field::new(name, DataType::Utf8, name != "context")));
    fields.extend([
        Field::new("evidence", coded(), false),
        Field::new("resolution", coded(), true),
        Field::new("parent", DataType::Int32, true),
    ]);
    let content = Field::new("item", DataType::Struct(piece()), false);
    for name in PARTS {
        let nullable = name != "context";
        fields.extend(
            ["start", "end"]
                .map(|side| Field::new(format!("{name}_{side}"), DataType::Int32, nullable)),
        );
        if name == "cue" {
            fields.push(Field::new(
                "content",
                DataType::List(Arc::new(content.clone())),
                false,
            ));
        }
    }
    let metadata = [
        ("aqwal.schema", SCHEMA_VERSION),
        ("aqwal.lexicon", lexicon_version()),
        ("aqwal.version", env!("CARGO_PKG_VERSION")),
    ];
    let metadata = metadata.map(|(key, value)| (key.to_owned(), value.to_owned()));
    Arc::new(Schema::new_with_metadata(fields, HashMap::from(metadata)))
}

/// An offset fits: a text of more code points is longer than the core reads.
fn offset(points: usize) -> i32 {
    i32::try_from(points).unwrap_or(i32::MAX)
}

/// One part: its words and where they stand.
#[derive(Debug, Default)]
struct Part {
    text: StringBuilder,
    start: Int32Builder,
    end: Int32Builder,
}

impl Part {
    fn push(&mut self, span: Option<&Span<'_>>) {
        self.text.append_option(span.map(|s| s.text));
        self.start.append_option(span.map(|s| offset(s.start)));
        self.end.append_option(span.map(|s| offset(s.end)));
    }
}

/// Codes of a closed list, and the list.
#[derive(Debug)]
struct Coded {
    codes: Int8Builder,
    words: ArrayRef,
}

impl Coded {
    fn new(words: impl Iterator<Item = &'static str>) -> Self {
        Self {
            codes: Int8Builder::new(),
            words: Arc::new(StringArray::from_iter_values(words)),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        let codes = self.codes.finish();
        // Codes are indices into the list they were counted in.
        let array = DictionaryArray::<Int8Type>::try_new(codes, Arc::clone(&self.words));
        Arc::new(array.expect("every code has its word"))
    }
}

/// The index of a word in its closed list.
macro_rules! code {
    ($value:expr) => {
        $value as i8
    };
}

/// Gathers rows into a batch.
#[derive(Debug)]
pub struct Rows {
    docs: Docs,
    schema: SchemaRef,
    numbers: Int64Builder,
    words: StringBuilder,
    speaker: StringBuilder,
    key: StringBuilder,
    kind: Coded,
    gender: Coded,
    act: Coded,
    form: Coded,
    negated: BooleanBuilder,
    text: StringBuilder,
    evidence: Coded,
    resolution: Coded,
    parent: Int32Builder,
    parts: [Part; 8],
    content: ListBuilder<StructBuilder>,
    length: usize,
    bytes: usize,
}

impl Rows {
    /// No rows yet.
    #[must_use]
    pub fn new(docs: Docs) -> Self {
        let content = Field::new("item", DataType::Struct(piece()), false);
        Self {
            docs,
            schema: schema(docs),
            numbers: Int64Builder::new(),
            words: StringBuilder::new(),
            speaker: StringBuilder::new(),
            key: StringBuilder::new(),
            kind: Coded::new(Kind::ALL.iter().map(|v| v.as_str())),
            gender: Coded::new(Gender::ALL.iter().map(|v| v.as_str())),
            act: Coded::new(Act::ALL.iter().map(|v| v.as_str())),
            form: Coded::new(Form::ALL.iter().map(|v| v.as_str())),
            negated: BooleanBuilder::new(),
            text: StringBuilder::new(),
            evidence: Coded::new(Evidence::ALL.iter().map(|v| v.as_str())),
            resolution: Coded::new(Resolution::ALL.iter().map(|v| v.as_str())),
            parent: Int32Builder::new(),
            parts: Default::default(),
            content: ListBuilder::new(StructBuilder::from_fields(piece(), 0)).with_field(content),
            length: 0,
            bytes: 0,
        }
    }

    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.length
    }

    /// Whether there are no rows.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Whether the batch should be finished before another row is pushed.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.bytes >= FULL
    }

    /// Adds a statement.
    pub fn push(&mut self, doc: Doc<'_>, statement: &Statement<'_>) {
        match (self.docs, doc) {
            (Docs::Numbers, Doc::Number(number)) => self.numbers.append_value(number),
            (Docs::Numbers, _) => self.numbers.append_value(0),
            (Docs::Words, Doc::Word(word)) => self.words.append_value(word),
            (Docs::Words, _) => self.words.append_value(""),
            (Docs::None, _) => {}
        }
        let speaker = statement.speaker.as_ref();
        self.speaker.append_option(speaker.map(|s| &*s.name));
        self.key.append_option(speaker.map(|s| &*s.key));
        self.kind
            .codes
            .append_option(speaker.map(|s| code!(s.kind)));
        self.gender
            .codes
            .append_option(speaker.and_then(|s| s.gender).map(|g| code!(g)));
        self.act.codes.append_value(code!(statement.act));
        self.form.codes.append_value(code!(statement.form));
        self.negated.append_value(statement.negated);
        self.push_content(&statement.content);
        self.evidence.codes.append_value(code!(statement.evidence));
        self.resolution
            .codes
            .append_option(speaker.map(|s| code!(s.resolution)));
        self.parent.append_option(statement.parent.map(offset));
        let parts = [
            statement.cue.as_ref(),
            speaker.and_then(|s| s.mention.as_ref()),
            statement.addressee.as_ref(),
            statement.medium.as_ref(),
            statement.time.as_ref(),
            statement.target.as_ref(),
            statement.on_behalf_of.as_ref(),
            Some(&statement.context),
        ];
        for (part, span) in self.parts.iter_mut().zip(parts) {
            part.push(span);
            self.bytes += span.map_or(0, |s| s.text.len());
        }
        self.length += 1;
    }

    fn push_content(&mut self, content: &[Span<'_>]) {
        let mut joined = String::new();
        let text = if let [only] = content {
            only.text
        } else {
            for (i, piece) in content.iter().enumerate() {
                joined.push_str(if i > 0 { " … " } else { "" });
                joined.push_str(piece.text);
            }
            &joined
        };
        self.text.append_value(text);
        self.bytes += text.len();
        let pieces = self.content.values();
        for piece in content {
            for (column, point) in [piece.start, piece.end].into_iter().enumerate() {
                pieces
                    .field_builder::<Int32Builder>(column)
                    .expect("both columns are of this type")
                    .append_value(offset(point));
            }
            pieces.append(true);
        }
        self.content.append(true);
    }

    /// The batch; there are no rows afterwards.
    ///
    /// # Panics
    ///
    /// Never: columns and schema are written together, and a test compares them.
    #[must_use]
    pub fn finish(&mut self) -> RecordBatch {
        let mut columns: Vec<ArrayRef> = match self.docs {
            Docs::None => vec![],
            Docs::Numbers => vec![Arc::new(self.numbers.finish())],
            Docs::Words => vec![Arc::new(self.words.finish())],
        };
        columns.extend([
            Arc::new(self.speaker.finish()) as ArrayRef,
            Arc::new(self.key.finish()),
            self.kind.finish(),
            self.gender.finish(),
            self.act.finish(),
            self.form.finish(),
            Arc::new(self.negated.finish()),
            Arc::new(self.text.finish()),
        ]);
        for part in &mut self.parts {
            columns.push(Arc::new(part.text.finish()));
        }
        columns.extend([
            self.evidence.finish(),
            self.resolution.finish(),
            Arc::new(self.parent.finish()),
        ]);
        for (i, part) in self.parts.iter_mut().enumerate() {
            columns.push(Arc::new(part.start.finish()));
            columns.push(Arc::new(part.end.finish()));
            if i == 0 {
                columns.push(Arc::new(self.content.finish()));
            }
        }
        (self.length, self.bytes) = (0, 0);
        RecordBatch::try_new(Arc::clone(&self.schema), columns).expect("columns fit the schema")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_in_the_version() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon");
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.rsplit_once('.').is_some_and(|(_, end)| end == "tsv"))
            .collect();
        names.sort();
        assert_eq!(names, TABLES.map(|(name, _)| name));
    }

    #[test]
    fn codes_are_indices() {
        assert!(
            Act::ALL
                .iter()
                .enumerate()
                .all(|(i, &v)| usize::try_from(code!(v)) == Ok(i))
        );
        assert!(
            Resolution::ALL
                .iter()
                .enumerate()
                .all(|(i, &v)| usize::try_from(code!(v)) == Ok(i))
        );
    }

    #[test]
    fn columns_fit_the_schema() {
        let article = include_str!("../tests/sample.txt");
        let found = crate::extract(article, crate::Lexicon::builtin());
        for docs in [Docs::None, Docs::Numbers, Docs::Words] {
            let mut rows = Rows::new(docs);
            assert!(rows.finish().num_rows() == 0);
            for statement in &found {
                rows.push(Doc::Word("a"), statement);
            }
            assert_eq!((rows.len(), rows.is_empty()), (found.len(), false));
            let batch = rows.finish();
            assert_eq!(batch.num_rows(), found.len());
            assert_eq!(batch.schema(), schema(docs));
            assert!(rows.is_empty());
        }
    }
}
