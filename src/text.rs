//! Letters of Arabic script: what belongs to a word, and the folded form used for look-up.
//!
//! Folding serves look-up only; every span of the output is a slice of the original.

/// Appends the folded form of one letter: hamza seats to their bare letter, ى to ي, ة to ه,
/// Persian ک ی ھ to ك ي ه, presentation forms to their letters; tatweel and vowel signs vanish.
///
/// The mapping follows Arabic news spelling, where hamzas are often left out and ى / ي and
/// ة / ه are mixed.
pub fn fold_char(c: char, out: &mut String) {
    match u32::from(c) {
        at @ 0x600..0x700 => {
            if let Some(folded) = ARABIC[(at - 0x600) as usize] {
                out.push(folded);
            }
        }
        0x200c..=0x200f => {}
        0xfe70..=0xfefc | 0xfb50..=0xfbff => {
            for letter in presentation(c).unwrap_or_default().chars() {
                fold_char(letter, out);
            }
        }
        _ => out.push(c.to_ascii_lowercase()),
    }
}

/// Length of the beginning that folding leaves as it is, as far as it consists of usual letters.
pub fn same_folded(word: &[u8]) -> usize {
    let (letters, _) = word.as_chunks::<2>();
    letters
        .iter()
        .take_while(|[first, second]| {
            first & 0xfe == 0xd8 && SAME[usize::from(first & 1) << 6 | usize::from(second & 0x3f)]
        })
        .count()
        * 2
}

/// Whether folding leaves the letters of U+0600 to U+067F as they are.
const SAME: [bool; 0x80] = {
    let mut same = [false; 0x80];
    let mut at = 0;
    while at < 0x80 {
        if let Some(c) = ARABIC[at] {
            // not the marks inside a number
            same[at] = c as usize == 0x600 + at && !matches!(c, '٫' | '٬');
        }
        at += 1;
    }
    same
};

/// The folded letters of U+0600 to U+06FF.
const ARABIC: [Option<char>; 0x100] = {
    let mut table = [None; 0x100];
    let mut at = 0;
    while at < 0x100 {
        if let Some(c) = char::from_u32(0x600 + at) {
            table[at as usize] = match c {
                'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
                'ى' | 'ئ' | 'ی' | 'ې' => Some('ي'),
                'ؤ' => Some('و'),
                'ة' | 'ھ' | 'ہ' => Some('ه'),
                'ک' | 'گ' => Some('ك'),
                'ڤ' => Some('ف'),
                'پ' => Some('ب'),
                'چ' => Some('ج'),
                '\u{0640}' => None,
                '٠'..='٩' => char::from_digit(at - 0x60, 10),
                c if is_sign(c) => None,
                c => Some(c),
            };
        }
        at += 1;
    }
    table
};

/// The folded form of a word or phrase.
pub fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut rest = word;
    loop {
        let (same, other) = rest.split_at(same_folded(rest.as_bytes()));
        out.push_str(same);
        let mut chars = other.chars();
        let Some(c) = chars.next() else { break };
        fold_char(c, &mut out);
        rest = chars.as_str();
    }
    out
}

/// A vowel sign or another combining mark of Arabic script.
pub const fn is_sign(c: char) -> bool {
    matches!(c, '\u{0610}'..='\u{061a}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{06d6}'..='\u{06dc}')
}

/// A letter of Arabic script, presentation forms and tatweel included.
pub const fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{0621}'..='\u{064a}' | '\u{066e}'..='\u{066f}' | '\u{0671}'..='\u{06d3}'
        | '\u{06fa}'..='\u{06fc}' | '\u{fb50}'..='\u{fbff}' | '\u{fe70}'..='\u{fefc}')
}

/// A digit of either kind used in Arabic news.
pub const fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

/// The letters of a presentation form (Arabic Presentation Forms-B, and the ligatures of lam and
/// alef), as the Unicode compatibility decomposition gives them.
pub const fn presentation(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{fe80}' => "ء",
        '\u{fe81}'..='\u{fe82}' => "آ",
        '\u{fe83}'..='\u{fe84}' => "أ",
        '\u{fe85}'..='\u{fe86}' => "ؤ",
        '\u{fe87}'..='\u{fe88}' => "إ",
        '\u{fe89}'..='\u{fe8c}' => "ئ",
        '\u{fe8d}'..='\u{fe8e}' => "ا",
        '\u{fe8f}'..='\u{fe92}' => "ب",
        '\u{fe93}'..='\u{fe94}' => "ة",
        '\u{fe95}'..='\u{fe98}' => "ت",
        '\u{fe99}'..='\u{fe9c}' => "ث",
        '\u{fe9d}'..='\u{fea0}' => "ج",
        '\u{fea1}'..='\u{fea4}' => "ح",
        '\u{fea5}'..='\u{fea8}' => "خ",
        '\u{fea9}'..='\u{feaa}' => "د",
        '\u{feab}'..='\u{feac}' => "ذ",
        '\u{fead}'..='\u{feae}' => "ر",
        '\u{feaf}'..='\u{feb0}' => "ز",
        '\u{feb1}'..='\u{feb4}' => "س",
        '\u{feb5}'..='\u{feb8}' => "ش",
        '\u{feb9}'..='\u{febc}' => "ص",
        '\u{febd}'..='\u{fec0}' => "ض",
        '\u{fec1}'..='\u{fec4}' => "ط",
        '\u{fec5}'..='\u{fec8}' => "ظ",
        '\u{fec9}'..='\u{fecc}' => "ع",
        '\u{fecd}'..='\u{fed0}' => "غ",
        '\u{fed1}'..='\u{fed4}' => "ف",
        '\u{fed5}'..='\u{fed8}' => "ق",
        '\u{fed9}'..='\u{fedc}' => "ك",
        '\u{fedd}'..='\u{fee0}' => "ل",
        '\u{fee1}'..='\u{fee4}' => "م",
        '\u{fee5}'..='\u{fee8}' => "ن",
        '\u{fee9}'..='\u{feec}' => "ه",
        '\u{feed}'..='\u{feee}' => "و",
        '\u{feef}'..='\u{fef0}' => "ى",
        '\u{fef1}'..='\u{fef4}' => "ي",
        '\u{fef5}'..='\u{fef6}' => "لآ",
        '\u{fef7}'..='\u{fef8}' => "لأ",
        '\u{fef9}'..='\u{fefa}' => "لإ",
        '\u{fefb}'..='\u{fefc}' => "لا",
        '\u{fb56}'..='\u{fb59}' => "پ",
        '\u{fb7a}'..='\u{fb7d}' => "چ",
        '\u{fb8e}'..='\u{fb91}' => "ک",
        '\u{fb92}'..='\u{fb95}' => "گ",
        '\u{fbfc}'..='\u{fbff}' => "ی",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folding() {
        for (word, folded) in [
            ("أكَّد", "اكد"),
            ("إلى", "الي"),
            ("مسؤولة", "مسووله"),
            ("قـــال", "قال"),
            ("\u{fed7}\u{fe8e}\u{fedd}", "قال"),
            ("قائلاً", "قايلا"),
            ("٢٠١٥", "2015"),
            ("\u{fefb}", "لا"),
        ] {
            assert_eq!(fold(word), folded, "{word}");
        }
    }
}
