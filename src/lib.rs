//! aqwal (أقوال, "sayings") extracts *statements* from Arabic news: who said what, to whom,
//! where, by which word and with what force.
//!
//! ```
//! let article = "قال الوزير أحمد سالم إن الاجتماع تأجل.";
//! let statements = aqwal::extract(article, aqwal::Lexicon::builtin());
//! assert_eq!(statements[0].content[0].text, "الاجتماع تأجل");
//! ```
//!
//! Offsets are code points of the article. The core knows nothing of Python: the module behind
//! the feature `python` alone names `pyo3`.

mod act;
#[cfg(feature = "arrow")]
pub mod arrow;
mod conjugate;
mod content;
mod coref;
mod cue;
mod extract;
pub mod html;
mod letters;
mod lexicon;
mod looks;
mod name;
mod phrase;
mod presentation;
#[cfg(feature = "python")]
mod python;
mod quotation;
mod quote;
mod role;
mod short;
mod statement;
mod subject;
mod text;
mod token;
mod unnamed;

pub use extract::{LONGEST, extract};
pub use lexicon::{Addressee, Lexicon, OwnCue};
pub use statement::{Act, Evidence, Form, Gender, Kind, Resolution, Span, Speaker, Statement};
