//! The words of time in English, French and Spanish, lower-case and without accents.
//!
//! To teach a new word, add it here; the grammar knows only the lists.

/// "On-going" and its like, as the words of the whole text.
pub(super) const ONGOING: &[&[&str]] = &[
    &["on", "going"],
    &["ongoing"],
    &["continuous"],
    &["continuing"],
    &["continuously"],
    &["permanent"],
    &["en", "cours"],
    &["continu"],
    &["en", "continu"],
    &["permanente"],
    &["en", "curso"],
    &["continuo"],
    &["continua"],
    &["en", "marcha"],
];

/// Not later than.
pub(super) const AT_LATEST: &[&str] =
    &["by", "until", "till", "jusqu", "jusque", "ici", "hasta", "para", "due"];
/// Earlier than.
pub(super) const BEFORE: &[&str] = &["before", "prior", "avant", "antes", "ahead"];
/// From then on.
pub(super) const OPEN_FROM: &[&str] =
    &["from", "since", "starting", "beginning", "partir", "depuis", "des", "desde"];
/// Later than.
pub(super) const AFTER: &[&str] =
    &["after", "following", "apres", "suite", "tras", "despues", "upon", "once", "subsequent"];
/// In step with.
pub(super) const IN_LINE: &[&str] =
    &["in", "conformement", "conforme", "acuerdo", "accordance", "parallel", "consonancia"];
/// At.
pub(super) const AT: &[&str] = &["at", "during", "lors", "durant", "durante", "en", "a"];
/// After an open beginning: "2026 and beyond".
pub(super) const BEYOND: &[&str] = &[
    "beyond",
    "onward",
    "onwards",
    "thereafter",
    "later",
    "dela",
    "suivantes",
    "adelante",
    "posteriores",
    "after",
];
/// Between two dates.
pub(super) const RANGE: &[&str] =
    &["to", "and", "until", "through", "till", "a", "au", "et", "al", "y", "hasta", "jusqu"];
/// Each time.
pub(super) const EACH: &[&str] = &["every", "each", "per", "tous", "toutes", "chaque", "par", "cada", "por"];
/// Between the first time and the others.
pub(super) const THEN: &[&str] =
    &["then", "puis", "ensuite", "luego", "first", "premier", "primera", "once", "une", "una", "fois", "vez"];

/// Words that change nothing here.
pub(super) const NOISE: &[&str] = &[
    "the", "of", "in", "and", "le", "la", "les", "l", "de", "du", "des", "d", "el", "los", "las", "del",
    "en", "a", "al", "au", "to", "date", "deadline", "target", "latest", "at", "year", "years", "annee",
    "annees", "ano", "anos", "review", "tbc", "as", "e", "est", "plus", "tard", "mas", "tardar", "et", "y",
    "month", "mois", "mes", "que",
];

/// One word that says how often, and after how many months it comes again.
pub(super) const PERIODIC: &[(&str, u32)] = &[
    ("annually", 12),
    ("yearly", 12),
    ("annual", 12),
    ("quarterly", 3),
    ("monthly", 1),
    ("biennially", 24),
    ("biennial", 24),
    ("triennially", 36),
    ("annuellement", 12),
    ("annuel", 12),
    ("trimestriel", 3),
    ("mensuel", 1),
    ("anualmente", 12),
    ("anual", 12),
    ("trimestral", 3),
    ("mensual", 1),
    ("bienal", 24),
];

/// Beginnings of the names of spans, with their months.
pub(super) const UNITS: &[(&str, u32)] = &[
    ("year", 12),
    ("quarter", 3),
    ("month", 1),
    ("bienni", 24),
    ("trienni", 36),
    ("semester", 6),
    ("an", 12),
    ("ans", 12),
    ("annee", 12),
    ("trimestre", 3),
    ("semestre", 6),
    ("mois", 1),
    ("ano", 12),
    ("mes", 1),
    ("bienio", 24),
];

/// Beginnings of words for a meeting of a body.
pub(super) const MEETINGS: &[&str] = &[
    "meeting",
    "session",
    "conference",
    "commission",
    "committee",
    "assembl",
    "congress",
    "cop",
    "mop",
    "stc",
    "reunion",
    "comite",
    "conferenc",
    "comision",
    "sesion",
    "asamblea",
    "congres",
    "workshop",
    "symposi",
    "council",
    "conseil",
    "consejo",
    "sommet",
    "summit",
    "cumbre",
];

/// A number in words, up to twelve.
pub(super) fn count(word: &str) -> Option<u32> {
    const WORDS: [&[&str]; 12] = [
        &["one", "un", "une", "uno", "una"],
        &["two", "deux", "dos", "other"],
        &["three", "trois", "tres"],
        &["four", "quatre", "cuatro"],
        &["five", "cinq", "cinco"],
        &["six", "seis"],
        &["seven", "sept", "siete"],
        &["eight", "huit", "ocho"],
        &["nine", "neuf", "nueve"],
        &["ten", "dix", "diez"],
        &["eleven", "onze", "once"],
        &["twelve", "douze", "doce"],
    ];
    WORDS.iter().zip(1..).find(|(words, _)| words.contains(&word)).map(|(_, number)| number)
}

/// Beginnings of the names of months; a whole name or an abbreviation of at least three letters begins with one.
pub(super) const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "enero", "jan", "janv", "ene"],
    &["february", "fevrier", "febrero", "feb", "fevr", "fev"],
    &["march", "mars", "marzo", "mar"],
    &["april", "avril", "abril", "apr", "avr", "abr"],
    &["may", "mai", "mayo"],
    &["june", "juin", "junio", "jun"],
    &["july", "juillet", "julio", "jul", "juil"],
    &["august", "aout", "agosto", "aug", "ago"],
    &["september", "septembre", "septiembre", "setiembre", "sep", "sept"],
    &["october", "octobre", "octubre", "oct"],
    &["november", "novembre", "noviembre", "nov"],
    &["december", "decembre", "diciembre", "dec", "dic"],
];
