//! What single characters mean: punctuation, comparison signs, fractions, currencies, in all their widths.
//!
//! Next: `scan`, which joins some of them ("> =", "US$", "...").

use super::{Comparator, money, sense::Sense};

/// The meaning of a sign on its own; `None` where it has none.
pub(super) const fn sense(ch: char) -> Option<Sense> {
    Some(match ch {
        ',' | '،' | '，' | '、' => Sense::Comma,
        ';' | '؛' | '；' => Sense::Semicolon,
        ':' | '：' => Sense::Colon,
        '.' | '。' => Sense::Stop,
        '/' | '／' | '⁄' | '∕' => Sense::Slash,
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－' | '﹣' => Sense::Dash,
        '+' | '＋' => Sense::Plus,
        '(' | '（' => Sense::Open,
        ')' | '）' => Sense::Close,
        '[' | '［' | '{' => Sense::OpenSquare,
        ']' | '］' | '}' => Sense::CloseSquare,
        '•' | '◦' | '▪' | '●' | '‣' | '·' | '■' | '○' | '\u{f0b7}' | '\u{f0a7}' => {
            Sense::Bullet
        }
        '_' => Sense::Blank,
        '…' => Sense::Ellipsis,
        '?' | '？' => Sense::Blank,
        '%' | '％' | '٪' | '﹪' => Sense::Percent,
        '>' | '＞' => Sense::Compare(Comparator::MoreThan),
        '<' | '＜' => Sense::Compare(Comparator::LessThan),
        '=' | '＝' => Sense::Compare(Comparator::Exactly),
        '≥' | '⩾' | '≧' | '⇒' => Sense::Compare(Comparator::AtLeast),
        '≤' | '⩽' | '≦' => Sense::Compare(Comparator::AtMost),
        '~' | '≈' | '±' | '∼' => Sense::About,
        '½' => Sense::Fraction(1, 2),
        '⅓' => Sense::Fraction(1, 3),
        '⅔' => Sense::Fraction(2, 3),
        '¼' => Sense::Fraction(1, 4),
        '¾' => Sense::Fraction(3, 4),
        '⅕' => Sense::Fraction(1, 5),
        '⅖' => Sense::Fraction(2, 5),
        '⅗' => Sense::Fraction(3, 5),
        '⅘' => Sense::Fraction(4, 5),
        '⅙' => Sense::Fraction(1, 6),
        '⅛' => Sense::Fraction(1, 8),
        '$' | '＄' => Sense::Currency(money::DOLLAR),
        '€' => Sense::Currency(money::EUR),
        '£' => Sense::Currency(money::GBP),
        '¥' | '￥' => Sense::Currency(money::YEN_OR_YUAN),
        '₹' => Sense::Currency(money::INR),
        '₩' => Sense::Currency(money::KRW),
        '&' | '＆' => Sense::And,
        _ => return None,
    })
}
