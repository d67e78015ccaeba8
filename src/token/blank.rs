//! Words that stand together without a blank: `فريقالبرنامج`, `فيتصميمالدورة`, `يمكنالقول`.

use crate::letters::clearly_foreign;
use crate::lexicon::{Flags, Lexicon, flag};

/// Longer runs are not cut.
const MOST: usize = 48;

/// The longest part that is looked up, in letters.
const LONGEST: usize = 11;

/// A word that is nothing but these is no ordinary word.
const NO_WORD: Flags = flag::NAME
    | flag::MALE
    | flag::FEMALE
    | flag::AMBIGUOUS
    | flag::PLACE
    | flag::COUNTRY
    | flag::PLACE_HEAD
    | flag::PROPER_ORG
    | flag::PROPER_MEDIUM
    | flag::PROPER_HEAD
    | flag::FINITE
    | flag::SYLLABLE;

/// What one part of the run is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The run begins.
    Edge,
    /// A known word with its ال: الدورة.
    Definite,
    /// Another known word of four letters or more.
    Word,
    /// The same, which names a post: أستاذ.
    Title,
    /// A place that is as often part of a name: فورد, ورد.
    Place,
    /// A short word that stands between others: هذا, كما, بعد.
    Short,
    /// Another word of three letters at the beginning: سير|الحياة.
    Brief,
    /// في, which leads on.
    In,
    /// من and عن, of which many words begin otherwise.
    From,
    /// أن, إنه with the hamza that no word has inside it.
    That,
    /// The same at the beginning: of many words as well.
    First,
    /// أنه without its hamza: behind a word with ال, which no pronoun follows (الخميس|انه).
    Bare,
    /// بأنه behind what it belongs to: مقتنعا|بأنه, not مقتنع|ابانه.
    With,
    /// A name and nothing else.
    Name,
    /// Letters of a name that no table knows, at the end.
    Foreign,
}

/// Short words that stand between others; those of two letters have rules of their own.
const SHORT: &[&str] = &[
    "هذا", "هذه", "ذلك", "تلك", "كما", "مما", "بما", "فيما", "منذ", "بعد", "قبل", "بين", "حول",
    "عند", "لدي", "غير", "مثل", "وهو", "وهي", "لكن", "التي", "الذي", "كان", "الي",
];

/// Where the first blank was lost in a word that no table knows, in letters of its folded form. `hamza`
/// tells of a letter whether it is written أ or إ. What is cut off is asked again.
///
/// Of the 140 words cut in all the articles at hand some four are cut wrongly.
pub fn lost(folded: &str, hamza: impl Fn(usize) -> bool, lexicon: &Lexicon) -> Option<usize> {
    let mut ends = [0_usize; MOST + 1];
    let mut count = 0;
    for (at, c) in folded.char_indices() {
        if count >= MOST || !('ء'..='ي').contains(&c) {
            return None;
        }
        ends[count] = at;
        count += 1;
    }
    ends[count] = folded.len();
    if count < 7 {
        return None;
    }
    let ends = &ends[..=count];
    // the letters are asked where there is something to cut
    let cut = first_cut(folded, ends, false, &hamza, lexicon)?;
    if clearly_foreign(folded) {
        return first_cut(folded, ends, true, &hamza, lexicon);
    }
    Some(cut)
}

/// The first cut of the cheapest way through the word, see [`stands`] for `alien`; `ends` are the bytes
/// at which its letters end.
fn first_cut(
    folded: &str,
    ends: &[usize],
    alien: bool,
    hamza: &impl Fn(usize) -> bool,
    lexicon: &Lexicon,
) -> Option<usize> {
    let count = ends.len() - 1;
    // the cheapest way to each letter: its cost, its last part, its first cut
    let mut ways = [(u16::MAX, Part::Edge, 0_u8, false); MOST + 1];
    ways[0].0 = 0;
    for from in 0..count - 1 {
        let (cost, before, cut, name) = ways[from];
        if cost == u16::MAX {
            continue;
        }
        for to in from + 2..=count.min(from + LONGEST) {
            if from == 0 && to == count || to + 1 == count {
                continue;
            }
            let word = &folded[ends[from]..ends[to]];
            // توصيفي, مصطفوي
            if word == "في" && to == count && folded[..ends[from]].ends_with(['ا', 'و', 'ي']) {
                continue;
            }
            let Some((part, flags)) = kind(word, to - from, from, hamza, lexicon) else {
                continue;
            };
            let named = flags & flag::NAME != 0;
            if !stands(before, part, name && named, alien, to == count) {
                continue;
            }
            let more = cost + price(part);
            if more < ways[to].0 {
                let first = if from == 0 {
                    u8::try_from(to).unwrap_or(0)
                } else {
                    cut
                };
                ways[to] = (more, part, first, named);
            }
        }
        // أستاذ|سزيسلر
        if before == Part::Title
            && count - from >= 4
            && ways[count].0 == u16::MAX
            && clearly_foreign(&folded[ends[from]..])
        {
            ways[count] = (cost + 20, Part::Foreign, cut, false);
        }
    }
    let (cost, _, cut, _) = ways[count];
    (cost < u16::MAX && cut > 0).then_some(usize::from(cut))
}

fn price(part: Part) -> u16 {
    match part {
        Part::Definite => 10,
        Part::Word | Part::Title => 12,
        Part::Place | Part::Name => 16,
        Part::Short
        | Part::Brief
        | Part::In
        | Part::From
        | Part::That
        | Part::Bare
        | Part::First => 25,
        Part::With => 8,
        Part::Edge | Part::Foreign => 0,
    }
}

/// What a part is by itself, and the flags of its entry.
fn kind(
    word: &str,
    letters: usize,
    from: usize,
    hamza: &impl Fn(usize) -> bool,
    lexicon: &Lexicon,
) -> Option<(Part, Flags)> {
    if letters <= 5 {
        match word {
            // التزام|اتهم, وانه|ايها, مسوول|ياتي, وقاصد|وهما: ends of one word
            "اتهم" | "ايها" | "ياتي" | "مالي" | "وهما" if from > 0 => {
                return None;
            }
            "كيلو" | "سنتي" | "الراس" | "واست" => return None,
            "بانه" | "بانها" | "بانهم" => return Some((Part::With, 0)),
            "في" => return Some((Part::In, 0)),
            "من" | "عن" => return Some((Part::From, 0)),
            "ان" | "انه" | "انها" | "انهم" => {
                // أنشادية, إنفاذ: at the beginning of many words as well
                let part = if from == 0 { Part::First } else { Part::That };
                return match (hamza(from), word) {
                    (true, _) => Some((part, 0)),
                    (false, "ان") => None,
                    (false, _) => Some((Part::Bare, 0)),
                };
            }
            _ if letters < 3 => return None,
            _ => {}
        }
    }
    if word == "الي" && !hamza(from) {
        return None;
    }
    if letters <= 4 && SHORT.contains(&word) {
        return Some((Part::Short, 0));
    }
    let flags = |word: &str| lexicon.get(word).map(|e| lexicon.flags(e));
    if letters < 4 {
        return flags(word)
            .filter(|f| from == 0 && f & !NO_WORD != 0 && f & flag::NAME == 0 && word != "الا")
            .map(|f| (Part::Brief, f));
    }
    if let Some(rest) = word
        .strip_prefix(['و', 'ب', 'ف', 'ك'])
        .unwrap_or(word)
        .strip_prefix("ال")
        .or_else(|| word.strip_prefix("لل"))
    {
        return definite(flags(word), rest, flags(rest));
    }
    ordinary(word, letters, flags)
}

/// A word with its ال: `rest` without it.
fn definite(whole: Option<Flags>, rest: &str, bare: Option<Flags>) -> Option<(Part, Flags)> {
    let known = |flags: &Flags| flags & !NO_WORD != 0;
    if rest.len() < 6 {
        return None;
    }
    let all = whole
        .filter(known)
        .or_else(|| bare.filter(|f| rest.len() >= 8 && known(f)))?;
    Some((Part::Definite, all | bare.unwrap_or(0) & flag::NAME))
}

/// A word of four letters or more without ال.
fn ordinary(
    word: &str,
    letters: usize,
    flags: impl Fn(&str) -> Option<Flags>,
) -> Option<(Part, Flags)> {
    let mut known = flags(word);
    if known.is_none_or(|f| f & !NO_WORD == 0)
        && letters >= 5
        && let Some(rest) = word.strip_prefix(['و', 'ب', 'ل'])
        && let Some(f) = flags(rest).filter(|f| f & !NO_WORD != 0 && f & flag::FUNCTION_WORD == 0)
    {
        known = Some(f & !flag::TITLE);
    }
    // مقتنعا
    if known.is_none() && letters >= 6 && !word.ends_with("هما") {
        known = word
            .strip_suffix('ا')
            .and_then(flags)
            .filter(|f| f & flag::COMMON != 0 && f & flag::NAME == 0)
            .map(|_| flag::COMMON);
    }
    let known = known?;
    let part = if known & flag::TITLE != 0 && known & flag::NAME == 0 {
        Part::Title
    } else if known & !NO_WORD != 0 {
        Part::Word
    } else if known & (flag::PLACE | flag::COUNTRY) != 0 && known & flag::NAME == 0 && letters >= 5
    {
        Part::Place
    } else if known & flag::NAME != 0 {
        Part::Name
    } else {
        return None;
    };
    Some((part, known))
}

/// A part may stand behind another. `named`: both are names as well (`جمال|الدين`); `alien`: the letters of
/// the whole are those of a name from elsewhere (`بيد|فورد`); `last`: nothing follows.
fn stands(before: Part, part: Part, named: bool, alien: bool, last: bool) -> bool {
    use Part::{
        Bare, Brief, Definite, Edge, First, Foreign, From, In, Name, Place, Short, That, Title,
        With, Word,
    };
    let plain = matches!(part, Word | Title);
    match before {
        Edge => !matches!(part, From | With | Bare),
        Foreign => false,
        _ if part == Definite => !named,
        Brief | First | With => false,
        // فريمان|في
        Name => part == In && last,
        Short => plain && !alien,
        In => (plain || part == Place) && !alien,
        From => plain || part == Place,
        That | Bare => plain || matches!(part, Place | Name),
        Place => plain && !named && !alien,
        Word | Title | Definite => match part {
            Short | In | From | That | With => true,
            Bare => before == Definite,
            Place => !alien,
            Word | Title => !named && (before == Definite || !alien),
            _ => false,
        },
    }
}
