//! The result: one [`Statement`] with its parts, borrowed from the article.
//!
//! Field names are the keys of the JSON, the columns of Arrow and the attributes of Python.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// A stretch of the article, in code points: `article[start:end] == text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Span<'a> {
    /// Offset of the first code point.
    pub start: usize,
    /// Offset after the last code point.
    pub end: usize,
    /// The words themselves, a slice of the article.
    pub text: &'a str,
}

/// Defines an enum whose variants have a fixed word in JSON, Arrow and Python.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// Every value, in the order of the guideline.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word used in JSON, Arrow and Python.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            fn from_str(word: &str) -> Result<Self, String> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(format!(
                        "unknown {}: {word:?}; one of {}",
                        stringify!($name).to_lowercase(),
                        [$($word),+].join(", "),
                    )),
                }
            }
        }
    };
}

words! {
    /// What the words do: the act of speech.
    Act {
        /// Says, adds, explains, reports, and whatever has no act of its own.
        Say = "say",
        /// Holds an opinion.
        Opine = "opine",
        /// Claims, the narrator keeping a distance.
        Claim = "claim",
        /// Answers.
        Answer = "answer",
        /// Affirms, stresses, insists.
        Affirm = "affirm",
        /// Announces, reveals.
        Announce = "announce",
        /// Denies, doubts, rules out.
        Deny = "deny",
        /// Rejects, objects, protests.
        Reject = "reject",
        /// Admits.
        Admit = "admit",
        /// Expects, predicts.
        Expect = "expect",
        /// Hopes, wishes.
        Hope = "hope",
        /// Voices concern or fear.
        Concern = "concern",
        /// Regrets, apologises, condoles.
        Regret = "regret",
        /// Warns.
        Warn = "warn",
        /// Threatens.
        Threaten = "threaten",
        /// Promises, commits.
        Promise = "promise",
        /// Urges, demands, requests, advises.
        Urge = "urge",
        /// Asks a question.
        Ask = "ask",
        /// Accuses, blames.
        Accuse = "accuse",
        /// Criticises, condemns.
        Criticise = "criticise",
        /// Praises, thanks, welcomes.
        Praise = "praise",
        /// Describes, names, likens.
        Describe = "describe",
        /// Supports, backs.
        Support = "support",
    }
}

words! {
    /// What kind of source a speaker is.
    Kind {
        /// One human, named or not.
        Person = "person",
        /// Several humans.
        People = "people",
        /// A government, ministry, party, company, medium, court.
        Organisation = "organisation",
        /// A country or capital that speaks.
        Place = "place",
        /// A report, study, poll, law or statement as the source.
        Document = "document",
    }
}

words! {
    /// Whose wording the content has.
    Form {
        /// The speaker's own words, in marks or after a colon.
        Direct = "direct",
        /// Reported.
        Indirect = "indirect",
        /// Reported, with a quoted stretch in it.
        Mixed = "mixed",
    }
}

words! {
    /// Grammatical gender of a speaker.
    Gender {
        /// Feminine.
        Female = "female",
        /// Masculine.
        Male = "male",
    }
}

words! {
    /// What found the statement.
    Evidence {
        /// A finite verb.
        Verb = "verb",
        /// A participle.
        Participle = "participle",
        /// A verbal noun or another noun of speech.
        Noun = "noun",
        /// An attributing phrase (`بحسب`, `وفقا لـ`).
        Phrase = "phrase",
        /// A colon after a speaker.
        Colon = "colon",
        /// Quotation marks alone.
        Quotation = "quotation",
    }
}

words! {
    /// How the speaker was named.
    Resolution {
        /// The full name stands in the mention.
        Named = "named",
        /// A bare title was tied to a name.
        Title = "title",
        /// A short name was completed.
        Surname = "surname",
        /// The subject is hidden in the verb or participle.
        Hidden = "hidden",
        /// A pronoun was followed.
        Pronoun = "pronoun",
        /// A quotation goes on with the speaker before it.
        Continued = "continued",
        /// The text names no source.
        None = "none",
    }
}

/// Who communicated.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Speaker<'a> {
    /// The fullest name in the article, without titles.
    pub name: Cow<'a, str>,
    /// Folded name, stable across articles and spellings.
    pub key: String,
    /// What kind of source.
    pub kind: Kind,
    /// Grammatical gender, for persons, where it is known.
    pub gender: Option<Gender>,
    /// The noun phrase in the cue's own clause.
    pub mention: Option<Span<'a>>,
    /// How the name was found.
    pub resolution: Resolution,
}

/// Somebody communicated something.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Statement<'a> {
    /// The one word that carries the report.
    pub cue: Option<Span<'a>>,
    /// What was communicated, in text order.
    pub content: Vec<Span<'a>>,
    /// Who said it; `None` where the text names no source.
    pub speaker: Option<Speaker<'a>>,
    /// To whom.
    pub addressee: Option<Span<'a>>,
    /// The outlet or occasion.
    pub medium: Option<Span<'a>>,
    /// When it was said.
    pub time: Option<Span<'a>>,
    /// Whom or what the words judge.
    pub target: Option<Span<'a>>,
    /// For whom the speaker spoke.
    pub on_behalf_of: Option<Span<'a>>,
    /// Whose wording the content has.
    pub form: Form,
    /// The act of speech.
    pub act: Act,
    /// Whether the saying itself is denied.
    pub negated: bool,
    /// Index of the innermost statement whose content holds this one.
    pub parent: Option<usize>,
    /// What found the statement.
    pub evidence: Evidence,
    /// The sentence that holds cue and content.
    #[serde(skip)]
    pub context: Span<'a>,
}
