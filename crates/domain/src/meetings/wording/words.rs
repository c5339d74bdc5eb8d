//! The words of deadlines in English, French, Spanish and simple Arabic: lower-case, without accents and vowel signs.
//!
//! To teach a new word, add it here; the grammar knows only the lists. A phrase is a list of words in a row.

use super::{Edge, Relation, Side, Unit};

/// A phrase of the lists.
pub(super) type Phrase = &'static [&'static str];

/// What may stand before an amount and changes nothing but, with `true`, that any day of the stretch will do.
pub(super) const LIMITS: &[(Phrase, bool)] = &[
    (&["at", "least"], false),
    (&["no", "less", "than"], false),
    (&["not", "less", "than"], false),
    (&["no", "later", "than"], false),
    (&["not", "later", "than"], false),
    (&["at", "the", "latest"], false),
    (&["minimum"], false),
    (&["by"], false),
    (&["within"], true),
    (&["au", "moins"], false),
    (&["au", "plus", "tard"], false),
    (&["dans", "un", "delai", "de"], true),
    (&["dans", "les"], true),
    (&["sous"], true),
    (&["a", "mas", "tardar"], false),
    (&["al", "menos"], false),
    (&["por", "lo", "menos"], false),
    (&["dentro", "de", "los"], true),
    (&["dentro", "de", "las"], true),
    (&["في", "موعد", "لا", "يتجاوز"], false),
    (&["على", "الأقل"], false),
    (&["خلال"], true),
    (&["في", "غضون"], true),
];

/// Before or after; with `true` only behind "within".
pub(super) const SIDES: &[(Phrase, Side, bool)] = &[
    (&["before"], Side::Before, false),
    (&["prior", "to"], Side::Before, false),
    (&["ahead", "of"], Side::Before, false),
    (&["in", "advance", "of"], Side::Before, false),
    (&["avant"], Side::Before, false),
    (&["antes", "de"], Side::Before, false),
    (&["antes", "del"], Side::Before, false),
    (&["antes"], Side::Before, false),
    (&["قبل"], Side::Before, false),
    (&["after"], Side::After, false),
    (&["following"], Side::After, false),
    (&["apres"], Side::After, false),
    (&["suivant"], Side::After, false),
    (&["despues", "de"], Side::After, false),
    (&["despues", "del"], Side::After, false),
    (&["siguientes"], Side::After, false),
    (&["tras"], Side::After, false),
    (&["بعد"], Side::After, false),
    (&["من"], Side::After, true),
    (&["of"], Side::After, true),
    (&["from"], Side::After, true),
];

/// How a deadline hangs on a meeting.
pub(super) const RELATIONS: &[(Phrase, Relation)] = &[
    (&["before"], Relation::Before),
    (&["prior", "to"], Relation::Before),
    (&["ahead", "of"], Relation::Before),
    (&["in", "advance", "of"], Relation::Before),
    (&["avant"], Relation::Before),
    (&["antes"], Relation::Before),
    (&["قبل"], Relation::Before),
    (&["no", "later", "than"], Relation::ByThen),
    (&["not", "later", "than"], Relation::ByThen),
    (&["by"], Relation::ByThen),
    (&["until"], Relation::ByThen),
    (&["ici"], Relation::ByThen),
    (&["au", "plus", "tard"], Relation::ByThen),
    (&["jusqu"], Relation::ByThen),
    (&["a", "mas", "tardar"], Relation::ByThen),
    (&["para"], Relation::ByThen),
    (&["hasta"], Relation::ByThen),
    (&["بحلول"], Relation::ByThen),
    (&["at"], Relation::At),
    (&["during"], Relation::At),
    (&["lors"], Relation::At),
    (&["pendant"], Relation::At),
    (&["durant"], Relation::At),
    (&["en"], Relation::At),
    (&["durante"], Relation::At),
    (&["في"], Relation::At),
    (&["خلال"], Relation::At),
    (&["أثناء"], Relation::At),
    (&["after"], Relation::After),
    (&["following"], Relation::After),
    (&["upon"], Relation::After),
    (&["apres"], Relation::After),
    (&["a", "la", "suite"], Relation::After),
    (&["suite"], Relation::After),
    (&["despues"], Relation::After),
    (&["tras"], Relation::After),
    (&["بعد"], Relation::After),
];

/// The ends of a session.
pub(super) const EDGES: &[(&str, Edge)] = &[
    ("opening", Edge::Begin),
    ("start", Edge::Begin),
    ("beginning", Edge::Begin),
    ("commencement", Edge::Begin),
    ("ouverture", Edge::Begin),
    ("debut", Edge::Begin),
    ("apertura", Edge::Begin),
    ("inicio", Edge::Begin),
    ("افتتاح", Edge::Begin),
    ("بداية", Edge::Begin),
    ("end", Edge::End),
    ("close", Edge::End),
    ("closing", Edge::End),
    ("closure", Edge::End),
    ("conclusion", Edge::End),
    ("completion", Edge::End),
    ("cloture", Edge::End),
    ("fin", Edge::End),
    ("clausura", Edge::End),
    ("cierre", Edge::End),
    ("final", Edge::End),
    ("نهاية", Edge::End),
    ("ختام", Edge::End),
    ("اختتام", Edge::End),
];

/// Units with the count a word says by itself (the Arabic dual), 0 for none.
pub(super) const UNITS: &[(&str, Unit, u32)] = &[
    ("day", Unit::Day, 0),
    ("days", Unit::Day, 0),
    ("jour", Unit::Day, 0),
    ("jours", Unit::Day, 0),
    ("dia", Unit::Day, 0),
    ("dias", Unit::Day, 0),
    ("يوم", Unit::Day, 0),
    ("يوما", Unit::Day, 0),
    ("أيام", Unit::Day, 0),
    ("يومين", Unit::Day, 2),
    ("week", Unit::Week, 0),
    ("weeks", Unit::Week, 0),
    ("semaine", Unit::Week, 0),
    ("semaines", Unit::Week, 0),
    ("semana", Unit::Week, 0),
    ("semanas", Unit::Week, 0),
    ("أسبوع", Unit::Week, 0),
    ("أسبوعا", Unit::Week, 0),
    ("أسابيع", Unit::Week, 0),
    ("أسبوعين", Unit::Week, 2),
    ("month", Unit::Month, 0),
    ("months", Unit::Month, 0),
    ("mois", Unit::Month, 0),
    ("mes", Unit::Month, 0),
    ("meses", Unit::Month, 0),
    ("شهر", Unit::Month, 0),
    ("شهرا", Unit::Month, 0),
    ("أشهر", Unit::Month, 0),
    ("شهرين", Unit::Month, 2),
    ("year", Unit::Year, 0),
    ("years", Unit::Year, 0),
    ("an", Unit::Year, 0),
    ("ans", Unit::Year, 0),
    ("ano", Unit::Year, 0),
    ("anos", Unit::Year, 0),
    ("سنة", Unit::Year, 0),
    ("سنوات", Unit::Year, 0),
    ("سنتين", Unit::Year, 2),
];

/// Units that may stand for one behind an article: "the day before".
pub(super) const SINGULAR: &[&str] =
    &["day", "week", "month", "year", "jour", "semaine", "mois", "an", "dia", "semana", "mes", "ano"];

/// Articles.
pub(super) const ARTICLES: &[&str] = &["the", "a", "an", "le", "la", "un", "une", "el", "una"];

/// Days of offices.
pub(super) const WORKING: &[&str] =
    &["working", "business", "ouvrables", "ouvres", "habiles", "laborables", "عمل"];
/// Days like all others.
pub(super) const CALENDAR: &[&str] = &["calendar", "clear", "calendaires", "francs", "naturales", "corridos"];

/// Words that change nothing around the name of a meeting.
pub(super) const SMALL: &[&str] = &[
    "the",
    "of",
    "a",
    "an",
    "to",
    "that",
    "this",
    "its",
    "next",
    "each",
    "every",
    "all",
    "s",
    "ordinary",
    "regular",
    "concerned",
    "le",
    "la",
    "les",
    "l",
    "de",
    "des",
    "du",
    "d",
    "au",
    "aux",
    "cette",
    "ce",
    "prochaine",
    "chaque",
    "el",
    "los",
    "las",
    "del",
    "al",
    "esa",
    "esta",
    "proxima",
    "cada",
    "periodo",
    "que",
    "من",
    "هذا",
    "هذه",
    "كل",
];

/// A meeting of whichever body.
pub(super) const MEETINGS: &[&str] = &[
    "meeting",
    "meetings",
    "session",
    "sessions",
    "reunion",
    "reunions",
    "reuniones",
    "seance",
    "sesion",
    "sesiones",
    "الدورة",
    "دورة",
    "الدورات",
    "الاجتماع",
    "اجتماع",
    "اجتماعات",
    "الاجتماعات",
    "الجلسة",
];

/// Of every year.
pub(super) const ANNUAL: &[&str] = &["annual", "annuelle", "anual", "السنوي", "السنوية"];

/// Between two names.
pub(super) const AND: &[&str] = &["and", "et", "y", "e", "و", "then"];

/// Two of them.
pub(super) const BOTH: &[&str] = &["both", "two", "deux", "dos", "ambos", "ambas"];

/// Committees, several; with `true` exactly two.
pub(super) const COMMITTEES: &[(&str, bool)] =
    &[("committees", false), ("comites", false), ("اللجان", false), ("اللجنتين", true), ("اللجنتان", true)];

/// Beginnings of words for one kind of body, a line a kind.
pub(super) const KINDS: &[&[&str]] = &[
    &["commission", "comision"],
    &["committee", "comite", "اللجنة"],
    &["conferenc", "المؤتمر"],
    &["council", "conseil", "consejo", "المجلس"],
    &["assembl", "asamblea", "الجمعية"],
];

/// What may follow when all is said.
pub(super) const TAILS: &[Phrase] =
    &[&["at", "the", "latest"], &["au", "plus", "tard"], &["a", "mas", "tardar"], &["على", "الأكثر"]];

/// Ordinal numbers in words, from the first on.
pub(super) const ORDINALS: &[&[&str]] = &[
    &["first", "premiere", "premier", "primera", "primer"],
    &["second", "deuxieme", "seconde", "segunda", "segundo"],
    &["third", "troisieme", "tercera", "tercer"],
    &["fourth", "quatrieme", "cuarta"],
    &["fifth", "cinquieme", "quinta"],
    &["sixth", "sixieme", "sexta"],
    &["seventh", "septieme", "septima"],
    &["eighth", "huitieme", "octava"],
    &["ninth", "neuvieme", "novena"],
    &["tenth", "dixieme", "decima"],
    &["eleventh", "onzieme", "undecima"],
    &["twelfth", "douzieme", "duodecima"],
    &["thirteenth", "treizieme", "decimotercera"],
    &["fourteenth", "quatorzieme", "decimocuarta"],
    &["fifteenth", "quinzieme", "decimoquinta"],
    &["sixteenth", "seizieme"],
    &["seventeenth"],
    &["eighteenth"],
    &["nineteenth"],
    &["twentieth", "vingtieme", "vigesima"],
];

/// What follows the digits of an ordinal.
pub(super) const ORDINAL_ENDS: &[&str] =
    &["st", "nd", "rd", "th", "e", "eme", "er", "ere", "a", "o", "ª", "º", "°"];

/// The months in Arabic, as both halves of the Arab world name them; the others are `plans::timeframe`'s.
pub(super) const ARABIC_MONTHS: [&[&str]; 12] = [
    &["يناير", "جانفي"],
    &["فبراير", "فيفري"],
    &["مارس"],
    &["أبريل", "أفريل"],
    &["مايو", "ماي"],
    &["يونيو", "جوان"],
    &["يوليو", "جويلية"],
    &["أغسطس", "أوت"],
    &["سبتمبر"],
    &["أكتوبر"],
    &["نوفمبر"],
    &["ديسمبر"],
];
