//! The words by which KPIs in English, French and Spanish name what they count.
//!
//! Beginnings of words, lower-case and without accents; see [`Words::of`]. To teach a new word, add it here.

use crate::indicators::fact::CountedKind;

/// What counted kinds are called. A phrase is several words that follow each other once articles are left out.
/// Earlier entries win over later ones that begin at the same word.
pub(super) const KINDS: &[(&[&str], CountedKind)] = &[
    (&["post", "action"], CountedKind::FOLLOW_UP),
    (&["follow", "up", "action"], CountedKind::FOLLOW_UP),
    (&["followup", "action"], CountedKind::FOLLOW_UP),
    (&["action", "suivi"], CountedKind::FOLLOW_UP),
    (&["mesure", "suivi"], CountedKind::FOLLOW_UP),
    (&["accion", "seguimiento"], CountedKind::FOLLOW_UP),
    (&["medida", "seguimiento"], CountedKind::FOLLOW_UP),
    (&["visiting", "expert"], CountedKind::TALK),
    (&["expert", "exchange"], CountedKind::TALK),
    (&["talk"], CountedKind::TALK),
    (&["webinar"], CountedKind::TALK),
    (&["webinair"], CountedKind::TALK),
    (&["seminario", "web"], CountedKind::TALK),
    (&["conferenc"], CountedKind::TALK),
    (&["charla"], CountedKind::TALK),
    (&["expos"], CountedKind::TALK),
    (&["survey"], CountedKind::SURVEY),
    (&["enquet"], CountedKind::SURVEY),
    (&["sondage"], CountedKind::SURVEY),
    (&["encuesta"], CountedKind::SURVEY),
    (&["shar"], CountedKind::ITEM_SHARED),
    (&["experienc", "shar"], CountedKind::ITEM_SHARED),
    (&["item"], CountedKind::ITEM_SHARED),
    (&["element", "partag"], CountedKind::ITEM_SHARED),
    (&["experienc", "partag"], CountedKind::ITEM_SHARED),
    (&["element", "compart"], CountedKind::ITEM_SHARED),
    (&["experienc", "compart"], CountedKind::ITEM_SHARED),
    (&["partag"], CountedKind::ITEM_SHARED),
    (&["compart"], CountedKind::ITEM_SHARED),
    (&["exchang"], CountedKind::EXCHANGE),
    (&["echang"], CountedKind::EXCHANGE),
    (&["intercambi"], CountedKind::EXCHANGE),
    (&["discuss"], CountedKind::DISCUSSION),
    (&["debat"], CountedKind::DISCUSSION),
    (&["discusi"], CountedKind::DISCUSSION),
    (&["opportunit"], CountedKind::OPPORTUNITY),
    (&["occasion"], CountedKind::OPPORTUNITY),
    (&["possibilit"], CountedKind::OPPORTUNITY),
    (&["oportunidad"], CountedKind::OPPORTUNITY),
    (&["contribu"], CountedKind::CONTRIBUTION),
    (&["expert"], CountedKind::EXPERT_USE),
    (&["assist"], CountedKind::ASSISTANCE),
    (&["appui"], CountedKind::ASSISTANCE),
    (&["asist"], CountedKind::ASSISTANCE),
    (&["apoyo"], CountedKind::ASSISTANCE),
    (&["particip"], CountedKind::PARTICIPATION),
    (&["officer", "trained"], CountedKind::PARTICIPATION),
    (&["people", "trained"], CountedKind::PARTICIPATION),
    (&["agent", "form"], CountedKind::PARTICIPATION),
    (&["fonctionnaire", "form"], CountedKind::PARTICIPATION),
    (&["personne", "form"], CountedKind::PARTICIPATION),
    (&["funcionario", "capacitad"], CountedKind::PARTICIPATION),
    (&["funcionario", "formad"], CountedKind::PARTICIPATION),
    (&["persona", "capacitad"], CountedKind::PARTICIPATION),
    (&["activit"], CountedKind::ACTIVITY),
    (&["activid"], CountedKind::ACTIVITY),
    (&["workshop"], CountedKind::ACTIVITY),
    (&["atelier"], CountedKind::ACTIVITY),
    (&["taller"], CountedKind::ACTIVITY),
    (&["training"], CountedKind::ACTIVITY),
    (&["formation"], CountedKind::ACTIVITY),
    (&["formacion"], CountedKind::ACTIVITY),
    (&["capacitacion"], CountedKind::ACTIVITY),
    (&["seminar"], CountedKind::ACTIVITY),
    (&["seminair"], CountedKind::ACTIVITY),
    (&["course"], CountedKind::ACTIVITY),
    (&["curso"], CountedKind::ACTIVITY),
    (&["event"], CountedKind::ACTIVITY),
    (&["evenement"], CountedKind::ACTIVITY),
    (&["evento"], CountedKind::ACTIVITY),
];

/// Whole words for those who make up a membership.
pub(super) const MEMBERS: &[&str] = &[
    "member",
    "members",
    "membre",
    "membres",
    "miembro",
    "miembros",
    "party",
    "parties",
    "partie",
    "parte",
    "partes",
    "country",
    "countries",
    "pays",
    "pais",
    "paises",
    "state",
    "states",
    "etat",
    "etats",
    "estado",
    "estados",
    "administration",
    "administrations",
    "administracion",
    "administraciones",
    "signatory",
    "signatories",
];

/// Beginnings of words for requests.
pub(super) const REQUESTS: &[&str] = &["request", "demande", "solicit", "peticion"];
/// … for missions.
pub(super) const MISSIONS: &[&str] = &["mission", "mision"];
/// … for answers.
pub(super) const ANSWERS: &[&str] = &["repl", "answer", "respon", "repons", "respuest"];
/// … for approval.
pub(super) const POSITIVE: &[&str] = &["positiv", "favorab", "favourab", "satisf"];
/// Whole words that join two things counted.
const JOINING: &[&str] = &["and", "et", "y", "e", "or", "ou", "o"];
/// Whole words without weight.
const ARTICLES: &[&str] = &[
    "of", "the", "a", "an", "in", "de", "des", "du", "d", "la", "le", "les", "l", "el", "los", "las", "del",
    "s",
];

/// A text as words to look in.
pub(super) struct Words(Vec<String>);

impl Words {
    /// The words of a text: lower-case, accents off, articles left out.
    pub fn of(text: &str) -> Self {
        let folded: String = text.chars().flat_map(char::to_lowercase).map(without_accent).collect();
        let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        Self(words.filter(|word| !ARTICLES.contains(word)).map(str::to_owned).collect())
    }

    /// Whether a word begins like one of these.
    pub fn begin(&self, stems: &[&str]) -> bool {
        self.0.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    }

    /// Whether one of these is among the words.
    pub fn contain(&self, whole: &[&str]) -> bool {
        self.0.iter().any(|word| whole.contains(&word.as_str()))
    }

    /// The kind that is named first; `None` where there is none, or two are joined so that either could be meant.
    pub fn kind(&self) -> Option<CountedKind> {
        let (at, length, kind) = self.kind_from(0)?;
        let after = at + length;
        let joined = self.0.get(after).is_some_and(|word| JOINING.contains(&word.as_str()));
        match self.kind_from(after + 1) {
            Some((next, _, other)) if joined && next == after + 1 && other != kind => None,
            _ => Some(kind),
        }
    }

    fn kind_from(&self, start: usize) -> Option<(usize, usize, CountedKind)> {
        (start..self.0.len()).find_map(|at| {
            let here = &self.0[at..];
            KINDS
                .iter()
                .filter(|(stems, _)| begins_with(here, stems))
                .max_by_key(|(stems, _)| stems.len())
                .map(|(stems, kind)| (at, stems.len(), kind.clone()))
        })
    }
}

fn begins_with(words: &[String], stems: &[&str]) -> bool {
    words.len() >= stems.len() && words.iter().zip(stems).all(|(word, stem)| word.starts_with(stem))
}

/// The letter without its accent, for the letters of French and Spanish.
fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}
