//! Members out of a pasted list: each line is read, shown for what it became, and kept once somebody confirms.
//!
//! A line is what people have: a code, a name, or cells from a table ("Fiji; 2004-07-01; SIDS"), in any order and any
//! of our languages. What is not understood stays a doubt with its text; nothing is guessed.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::{Day, Language, Localised, Period},
    members::{ClassCode, Member, MemberId, MemberSet, Stay, Tenure, TenureKind},
    people::{Actor, OrganisationId, Verb},
    plans::record::MemberSetId,
};
use trellis_store::{
    Tx,
    members::{self as store, NamedSet},
    people::settings as settings_store,
};
use trellis_words::Words;

use super::states::{folded, recognise};
use crate::{
    House, Problem,
    house::Deed,
    people::settings::{Names, topic_of},
    problem::{Code, FieldProblem, Form},
};

/// Most lines of one list.
pub const LINES_MAX: usize = 1_000;

/// A list and what holds for all of its lines, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasteInput {
    /// The list, one Member a line.
    pub list: String,
    /// The first day for lines that name none.
    pub since: String,
    /// Code of the set that Members join: one that is there, or a new one; `members` where it is empty.
    pub set: String,
    /// Name of a new set.
    pub set_name: String,
    /// What shows it.
    pub evidence: String,
}

/// What a line became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the list, from 1.
    pub number: usize,
    /// The line as it stands.
    pub text: String,
    /// Whom it names, where that is clear.
    pub found: Option<Found>,
    /// What is unclear about it; such a line is left out.
    pub doubts: Vec<Doubt>,
}

/// Whom a line names, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its code.
    pub code: String,
    /// Its name in the form the line gives, else the usual one.
    pub name: String,
    /// Its names in several languages, where they are known.
    pub names: Localised,
    /// The day from which all of it holds.
    pub since: Option<Day>,
    /// Its status; the first of the organisation's where the line names none.
    pub status: ClassCode,
    /// What else it counts as.
    pub tenures: Vec<(TenureKind, ClassCode)>,
    /// `true` if the organisation has it already: then nothing is changed.
    pub known: bool,
}

/// What is unclear about a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// No State, code or name was recognised.
    Nobody,
    /// A cell that says nothing that is understood.
    Cell(String),
    /// A day that can be read in two ways, or a year alone.
    Day(String),
    /// A day that has not come.
    Future(Day),
    /// A day is needed, and neither the line nor the form gives one.
    NoDay,
    /// Another line names the same.
    Twice(usize),
    /// Two statuses, or two days.
    Several(String),
}

impl Doubt {
    /// What is unclear and the way on, in a sentence.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Nobody => words.say("paste-nobody"),
            Self::Cell(text) => words.say_with("paste-cell", &[("text", text.as_str().into())]),
            Self::Day(text) => words.say_with("paste-day", &[("text", text.as_str().into())]),
            Self::Future(day) => words.say_with("paste-future", &[("day", (*day).into())]),
            Self::NoDay => words.say("paste-no-day"),
            Self::Twice(first) => words.say_with("paste-twice", &[("line", (*first).into())]),
            Self::Several(text) => words.say_with("paste-several", &[("text", text.as_str().into())]),
        }
    }
}

impl Line {
    /// Whether the line becomes a Member when the list is confirmed.
    pub fn is_taken(&self) -> bool {
        self.doubts.is_empty() && self.found.as_ref().is_some_and(|found| !found.known)
    }
}

/// A list that was read.
#[derive(Debug, Clone, Default)]
pub struct Preview {
    /// Its lines, without empty ones and a heading.
    pub lines: Vec<Line>,
}

impl Preview {
    /// How many Members it would add.
    pub fn taken(&self) -> usize {
        self.lines.iter().filter(|line| line.is_taken()).count()
    }

    /// How many lines are unclear.
    pub fn unclear(&self) -> usize {
        self.lines.iter().filter(|line| !line.doubts.is_empty()).count()
    }
}

/// Reads a list without keeping anything.
pub async fn preview(house: &House, actor: Actor<'_>, input: &PasteInput) -> Result<Preview, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    trellis_domain::people::may(actor, Verb::KeepMembers, organisation)?;
    let mut tx = house.read(organisation).await?;
    Ok(read(&mut tx, house, organisation, input).await?.0)
}

/// Adds the Members of every clear line, all or none; how many.
pub async fn confirm(house: &House, actor: Actor<'_>, input: &PasteInput) -> Result<usize, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut deed = house.write(actor, Verb::KeepMembers, organisation).await?;
    let (preview, full) = read(&mut deed.tx, house, organisation, input).await?;
    // The organisation's own form stands in its leading language.
    let languages = settings_store::settings(&mut deed.tx, organisation).await?.languages();
    let leading = languages.first().copied().unwrap_or_default();
    let taken: Vec<Found> =
        preview.lines.into_iter().filter(Line::is_taken).filter_map(|line| line.found).collect();
    if taken.is_empty() {
        return Err(FieldProblem::new("list", Code::PasteNothing).into());
    }
    let evidence = Form::default().optional_text("evidence", &input.evidence).unwrap_or_default();
    let (mut members, mut names, mut stays) = (Vec::new(), Vec::new(), Vec::new());
    let mut tenures: HashMap<TenureKind, Vec<Tenure>> = HashMap::new();
    for found in taken {
        let id: MemberId = house.id();
        members.push(Member { id, code: found.code, name: found.name });
        names.push((id, found.names.with(leading, "")));
        let Some(period) = found.since.and_then(|since| Period::new(since, None).ok()) else { continue };
        if found.status.as_str() == full {
            stays.push(Stay { member: id, period });
        }
        for (kind, class) in found.tenures.into_iter().chain([(TenureKind::Status, found.status)]) {
            let tenure = Tenure { id: house.id(), member: id, class, period, evidence: evidence.clone() };
            tenures.entry(kind).or_default().push(tenure);
        }
    }
    store::add(&mut deed.tx, &deed.permit, &members).await?;
    store::names::add(&mut deed.tx, &deed.permit, &names).await?;
    for kind in TenureKind::ALL {
        if let Some(own) = tenures.get(kind) {
            store::add_tenures_of(&mut deed.tx, &deed.permit, *kind, own).await?;
        }
    }
    let set = join(house, &mut deed, organisation, input, stays).await?;
    let event = Event::new("members.pasted", organisation)
        .with("members", members.len().to_string())
        .with("set", set)
        .with("evidence", evidence);
    deed.done(house, event).await?;
    Ok(members.len())
}

/// Lets Members join the set that was asked for, made where it is not there; its code.
async fn join(
    house: &House,
    deed: &mut Deed,
    organisation: OrganisationId,
    input: &PasteInput,
    stays: Vec<Stay>,
) -> Result<String, Problem> {
    let code = match input.set.trim() {
        "" => "members",
        code => code,
    };
    if stays.is_empty() {
        return Ok(String::new());
    }
    let sets = store::sets(&mut deed.tx, organisation).await?;
    let ids = std::iter::repeat_with(|| house.id());
    if let Some(known) = sets.iter().find(|named| named.set.code() == code) {
        let known: MemberSetId = known.id;
        store::add_stays(&mut deed.tx, &deed.permit, known, &stays, ids).await?;
        return Ok(code.to_owned());
    }
    let mut form = Form::default();
    let code = form.code("set", code);
    let name = form.optional_text("set_name", &input.set_name).unwrap_or_else(|| code.clone());
    form.finish()?;
    let set = MemberSet::from_stays(&code, stays).map_err(|_| Problem::new(Code::FormInvalid))?;
    let named = NamedSet { id: house.id(), name, set };
    store::add_set(&mut deed.tx, &deed.permit, &named, ids).await?;
    Ok(code)
}

/// The list as understood, and the code of full membership.
async fn read(
    tx: &mut Tx,
    house: &House,
    organisation: OrganisationId,
    input: &PasteInput,
) -> Result<(Preview, String), Problem> {
    let mut form = Form::default();
    let since = form.optional_day("since", &input.since);
    if input.list.trim().is_empty() {
        form.wrong("list", Code::FieldEmpty, &[]);
    }
    if input.list.lines().count() > LINES_MAX {
        form.refuse(FieldProblem::new("list", Code::PasteLong).with("most", LINES_MAX));
    }
    form.finish()?;
    let names = Names::new(settings_store::settings(tx, organisation).await?);
    let lists = Lists::of(&names);
    let known: HashSet<String> =
        store::list(tx, organisation).await?.into_iter().map(|member| member.code).collect();
    let reader = Reader { lists: &lists, known: &known, since, today: house.today() };
    Ok((reader.read(&input.list), lists.full.clone()))
}

/// The organisation's lists, by every word for their entries.
struct Lists {
    by_word: HashMap<String, (TenureKind, ClassCode)>,
    /// The status that is full membership.
    full: String,
}

impl Lists {
    fn of(names: &Names) -> Self {
        let mut by_word = HashMap::new();
        // Statuses last: where a status and a class share a code, the status is meant.
        for kind in [TenureKind::Region, TenureKind::Group, TenureKind::Class, TenureKind::Status] {
            for code in names.settings().codes(topic_of(kind)) {
                let class = ClassCode::new(code);
                for language in Language::ALL {
                    let word = names.tenure(kind, &class, Words::of(language));
                    by_word.insert(folded(&word), (kind, class.clone()));
                }
                by_word.insert(folded(code), (kind, class));
            }
        }
        let full =
            names.settings().codes(topic_of(TenureKind::Status)).first().map(|code| (*code).to_owned());
        Self { by_word, full: full.unwrap_or_else(|| "member".to_owned()) }
    }

    fn find(&self, text: &str) -> Option<(TenureKind, ClassCode)> {
        self.by_word.get(&folded(text)).cloned()
    }
}

/// Reads lines one by one.
struct Reader<'a> {
    lists: &'a Lists,
    known: &'a HashSet<String>,
    since: Option<Day>,
    today: Day,
}

/// What a cell turned out to be.
enum Cell {
    State(super::states::State),
    Day(Day),
    UnclearDay(String),
    Listed(Vec<(TenureKind, ClassCode)>),
    Text(String),
}

impl Reader<'_> {
    fn read(&self, list: &str) -> Preview {
        let mut lines: Vec<Line> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for (at, text) in list.lines().enumerate() {
            if text.trim().is_empty() || (at == 0 && is_heading(text)) {
                continue;
            }
            let mut line = self.line(at + 1, text);
            if let Some(found) = &line.found {
                match places.get(&found.code) {
                    Some(first) => line.doubts.push(Doubt::Twice(*first)),
                    None => {
                        places.insert(found.code.clone(), line.number);
                    }
                }
            }
            lines.push(line);
        }
        Preview { lines }
    }

    fn line(&self, number: usize, text: &str) -> Line {
        let (mut state, mut texts, mut doubts) = (None, Vec::new(), Vec::new());
        let (mut since, mut status, mut tenures) = (None, None, Vec::new());
        for cell in cells(text) {
            match self.cell(&cell, state.is_none()) {
                Cell::State(found) => state = Some((found, cell)),
                Cell::Day(_) if since.is_some() => doubts.push(Doubt::Several(cell)),
                Cell::Day(day) => since = Some(day),
                Cell::UnclearDay(text) => doubts.push(Doubt::Day(text)),
                Cell::Listed(listed) => {
                    for (kind, class) in listed {
                        match kind {
                            TenureKind::Status if status.is_some() => {
                                doubts.push(Doubt::Several(cell.clone()))
                            }
                            TenureKind::Status => status = Some(class),
                            _ if tenures.contains(&(kind, class.clone())) => {}
                            _ => tenures.push((kind, class)),
                        }
                    }
                }
                Cell::Text(text) => texts.push(text),
            }
        }
        let since = since.or(self.since);
        let found = self.named(state, &mut texts);
        doubts.extend(texts.into_iter().map(Doubt::Cell));
        let known = found.as_ref().is_some_and(|(code, ..)| self.known.contains(code));
        match since {
            _ if found.is_none() => doubts.insert(0, Doubt::Nobody),
            None if !known => doubts.push(Doubt::NoDay),
            Some(day) if day > self.today => doubts.push(Doubt::Future(day)),
            _ => {}
        }
        let status = status.unwrap_or_else(|| ClassCode::new(self.lists.full.as_str()));
        let found =
            found.map(|(code, name, names)| Found { code, name, names, since, status, tenures, known });
        Line { number, text: text.trim().to_owned(), found, doubts }
    }

    /// Code, name and names: of a State, in the line's own form where it gives one; else of somebody with a code and a
    /// name of their own. Texts that were used are taken out.
    fn named(
        &self,
        state: Option<(super::states::State, String)>,
        texts: &mut Vec<String>,
    ) -> Option<(String, String, Localised)> {
        if let Some((state, cell)) = state {
            let is_code = cell.len() <= 3 && cell.is_ascii();
            let written = match texts.first() {
                Some(_) if is_code => Some(texts.remove(0)),
                _ => (!is_code).then_some(cell),
            };
            let usual = state.names.best(Language::En).unwrap_or_default().to_owned();
            return Some((state.code, written.unwrap_or(usual), state.names));
        }
        let at = texts.iter().position(|text| is_own_code(text))?;
        if texts.len() < 2 {
            return None;
        }
        let code = texts.remove(at);
        Some((code, texts.remove(0), Localised::default()))
    }

    fn cell(&self, text: &str, may_be_state: bool) -> Cell {
        if let Some(day) = day(text) {
            return day.map_or_else(|| Cell::UnclearDay(text.to_owned()), Cell::Day);
        }
        if may_be_state && let Some(state) = recognise(text) {
            return Cell::State(state);
        }
        if let Some(listed) = self.lists.find(text) {
            return Cell::Listed(vec![listed]);
        }
        let parts: Option<Vec<_>> = text.split([',', '/', '+']).map(|part| self.lists.find(part)).collect();
        parts.filter(|parts| !parts.is_empty()).map_or_else(|| Cell::Text(text.to_owned()), Cell::Listed)
    }
}

/// A short code that an organisation made up itself: "EU", "TPKM-1".
fn is_own_code(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-';
    (2..=12).contains(&text.len())
        && text.bytes().all(fits)
        && text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// The cells of a line: parted by tabs, else by semicolons; by commas only where the whole is no name.
fn cells(line: &str) -> Vec<String> {
    let clean = |cell: &str| cell.trim().trim_matches('"').trim().to_owned();
    let parts: Vec<String> = if line.contains('\t') {
        line.split('\t').map(clean).collect()
    } else if line.contains(';') {
        line.split(';').map(clean).collect()
    } else if recognise(line).is_some() || !line.contains(',') {
        vec![clean(line)]
    } else {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(line.as_bytes());
        let record = reader.records().next().and_then(Result::ok);
        record.map_or_else(|| vec![clean(line)], |record| record.iter().map(clean).collect())
    };
    parts.into_iter().filter(|cell| !cell.is_empty()).collect()
}

/// A first line that names columns and nobody.
fn is_heading(line: &str) -> bool {
    const HEADS: [&str; 22] = [
        "code",
        "iso",
        "iso2",
        "iso3",
        "m49",
        "name",
        "member",
        "country",
        "state",
        "party",
        "since",
        "joined",
        "classes",
        "nom",
        "membre",
        "pays",
        "nombre",
        "miembro",
        "pais",
        "العضو",
        "الاسم",
        "البلد",
    ];
    let cells = cells(line);
    let is_head = |cell: &String| HEADS.iter().any(|head| folded(head) == folded(cell));
    !cells.is_empty() && cells.iter().any(is_head) && cells.iter().all(|cell| recognise(cell).is_none())
}

/// A cell that is a day: `Some(None)` where it is one that can be read in two ways or names a year alone.
fn day(text: &str) -> Option<Option<Day>> {
    if let Ok(day) = text.parse::<Day>() {
        return Some(Some(day));
    }
    let numbers: Option<Vec<i16>> =
        text.split(['.', '/', '-']).map(|part| part.trim().parse().ok()).collect();
    match numbers?.as_slice() {
        [year] if (1000..=2999).contains(year) => Some(None),
        &[one, two, year] if (1000..=2999).contains(&year) => {
            let on = |day: i16, month: i16| {
                Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
            };
            // Points are written day first everywhere; strokes both ways, so only a day above 12 tells.
            match (on(one, two), on(two, one)) {
                (Some(day), _) if text.contains('.') || one == two => Some(Some(day)),
                (Some(day), None) | (None, Some(day)) => Some(Some(day)),
                _ => Some(None),
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use trellis_domain::people::settings::{Entry, Settings, Topic};

    use super::*;

    fn read(list: &str, since: Option<&str>) -> Preview {
        let english = Localised::default().with(Language::En, "Pacific");
        let names = Names::new(Settings::new(vec![Entry::named(Topic::Region, "pacific", english)]));
        let lists = Lists::of(&names);
        let known = HashSet::from(["TO".to_owned()]);
        let since = since.map(|day| day.parse().unwrap());
        let today = jiff::civil::date(2026, 11, 22);
        Reader { lists: &lists, known: &known, since, today }.read(list)
    }

    /// A line in short: code, name, day, status, classes; or what is unclear.
    fn short(line: &Line) -> String {
        if !line.doubts.is_empty() {
            return format!("? {:?}", line.doubts);
        }
        let found = line.found.as_ref().unwrap();
        let day = found.since.map_or_else(|| "-".to_owned(), |day| day.to_string());
        let classes: Vec<_> = found.tenures.iter().map(|(_, class)| class.as_str()).collect();
        let known = if found.known { " known" } else { "" };
        format!("{} {} {day} {} [{}]{known}", found.code, found.name, found.status, classes.join(","))
    }

    #[test]
    fn s1_4_a_line_becomes_a_member_with_its_dated_status_and_classes() {
        let check = |line: &str, expect: &str| {
            let said: Vec<_> = read(line, Some("2020-01-01")).lines.iter().map(short).collect();
            assert_eq!(said, [expect], "{line}");
        };
        check("FJ", "FJ Fiji 2020-01-01 member []");
        check("fji", "FJ Fiji 2020-01-01 member []");
        check("242", "FJ Fiji 2020-01-01 member []");
        check("Fiji", "FJ Fiji 2020-01-01 member []");
        check("Fidji", "FJ Fidji 2020-01-01 member []");
        check("فيجي", "FJ فيجي 2020-01-01 member []");
        check("Fiji; 2004-07-01; SIDS", "FJ Fiji 2004-07-01 member [sids]");
        check(
            "Fiji\t1.7.2004\tdeveloping, SIDS\tPacific",
            "FJ Fiji 2004-07-01 member [developing,sids,pacific]",
        );
        check("FJ,Republic of Fiji,2004-07-01", "FJ Republic of Fiji 2004-07-01 member []");
        check("Hong Kong, China", "HK Hong Kong, China 2020-01-01 member []");
        check("\"Hong Kong, China\",31/12/1997", "HK Hong Kong, China 1997-12-31 member []");
        check(
            "Liberia; potential Cooperating Non-Member",
            "LR Liberia 2020-01-01 potential-cooperating-non-member []",
        );
        check("Libéria; observateur", "LR Libéria 2020-01-01 observer []");
        check("EU; European Union", "EU European Union 2020-01-01 member []");
        check("Tonga", "TO Tonga 2020-01-01 member [] known");
    }

    #[test]
    fn what_is_unclear_is_said_and_left_out() {
        let check = |line: &str, since: Option<&str>, expect: &[Doubt]| {
            let preview = read(line, since);
            assert_eq!(preview.lines[0].doubts, expect, "{line}");
            assert_eq!((preview.taken(), preview.unclear()), (0, 1), "{line}");
        };
        let day = Some("2020-01-01");
        check("Atlantis", day, &[Doubt::Nobody, Doubt::Cell("Atlantis".to_owned())]);
        check("Fiji; 7/4/2004", day, &[Doubt::Day("7/4/2004".to_owned())]);
        check("Fiji; 2004", day, &[Doubt::Day("2004".to_owned())]);
        check("Fiji; 2031-01-01", day, &[Doubt::Future(jiff::civil::date(2031, 1, 1))]);
        check("Fiji", None, &[Doubt::NoDay]);
        check("Fiji; SDIS", day, &[Doubt::Cell("SDIS".to_owned())]);
        check("Fiji; member; observer", day, &[Doubt::Several("observer".to_owned())]);
        check("; ;", day, &[Doubt::Nobody]);
        check(
            "<script>alert(1)</script>",
            day,
            &[Doubt::Nobody, Doubt::Cell("<script>alert(1)</script>".to_owned())],
        );
    }

    #[test]
    fn a_heading_and_empty_lines_say_nothing_and_a_second_mention_is_a_doubt() {
        let preview = read("Code,Name,Since\n\nFJ,Fiji,2004-07-01\nVanuatu\r\nFiji\n", Some("2020-01-01"));
        let said: Vec<_> = preview.lines.iter().map(short).collect();
        assert_eq!(said, ["FJ Fiji 2004-07-01 member []", "VU Vanuatu 2020-01-01 member []", "? [Twice(3)]"]);
        assert_eq!(preview.taken(), 2);
    }
}
