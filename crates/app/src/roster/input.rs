//! What somebody types about an expert becomes a dossier: terms, Members and languages are found by what they are called. Must
//! not decide who may; what the one who types may not see stays as it was.

use serde::Deserialize;
use trellis_domain::{
    kernel::{Currency, Day, Money},
    members::MemberId,
    plans::registers::vocabulary::TermId,
    requests::Level as WorkLevel,
    roster::{
        accreditation::{Category, Stage},
        availability::{AWAY_MAX, Away, CalendarRule, calendar},
        expert::{Command, Competency, Conflict, Dossier, Engagement, Level, Pool, Profile, Speaks},
    },
};

use super::around::Around;
use crate::{
    problem::{Code, FieldProblem, Form},
    stale::Stands,
};

/// Most lines of one list.
const LINES_MAX: usize = 60;
/// Most days or missions in a year.
const YEAR_MAX: u16 = 366;

/// A nomination as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct NominationInput {
    /// The Member whose Government nominates, by code, name or id; that of the focal point where it is empty.
    pub member: String,
    /// The name.
    pub name: String,
    /// Where mail reaches the expert. Protected.
    pub email: String,
    /// As the nomination says; may be empty. Protected.
    pub sex: String,
    /// A Member.
    pub nationality: String,
    /// The administration that releases the expert.
    pub home: String,
    /// The Member of that administration.
    pub home_member: String,
    /// Its region.
    pub home_region: String,
    /// `global` or `regional`; global where it is empty.
    pub pool: String,
    /// `yes` where the expert may lead a team.
    pub may_lead: String,
    /// Categories by label or words, separated by semicolons.
    pub categories: String,
    /// A line for each theme: `theme | level`, from 1 to 4.
    pub competencies: String,
    /// A line for each language: `language | working` or `fluent`.
    pub languages: String,
    /// Codes of the levels of work, separated by semicolons.
    pub levels: String,
    /// `in-kind`, `in-kind-full` or `fund`; in-kind where it is empty.
    pub engagement: String,
    /// What a day costs, where the fund pays for it. Protected.
    pub daily_fee: String,
    /// In which currency. Protected.
    pub currency: String,
    /// The most days away in a year.
    pub days_max: String,
    /// The most missions in a year.
    pub missions_max: String,
    /// A line for each conflict of interest: `Member | why`. Protected.
    pub conflicts: String,
    /// Where the employer's release can be read. Protected.
    pub release: String,
    /// A line for each time the expert cannot go: `first day | last day`, or one day.
    pub away: String,
    /// The version that the form was made from.
    pub seen: String,
}

/// What stands between semicolons.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').map(str::trim).filter(|piece| !piece.is_empty())
}

/// Lines of `one | other`.
fn lines<'t>(form: &mut Form, (field, text): (&'static str, &'t str), code: Code) -> Vec<(&'t str, &'t str)> {
    let all: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if all.len() > LINES_MAX {
        form.refuse(FieldProblem::new(field, Code::ExpertManyLines).with("most", LINES_MAX));
        return Vec::new();
    }
    let mut pairs = Vec::new();
    for line in all {
        match line.rsplit_once('|') {
            Some((one, other)) => pairs.push((one.trim(), other.trim())),
            None => form.wrong(field, code, &[("value", line)]),
        }
    }
    pairs
}

impl NominationInput {
    /// The dossier with what was typed; what is wrong is noted at its field. Without `knows`, what is protected and was left
    /// empty stays as it was.
    pub(super) fn read(
        &self,
        form: &mut Form,
        around: &Around,
        (old, today, knows): (&Dossier, Day, bool),
    ) -> Dossier {
        let stays = |typed: &str| !knows && typed.trim().is_empty();
        let was = &old.profile;
        let name = form.text("name", &self.name);
        let mut text = |field, typed: &str| form.optional_text(field, typed).unwrap_or_default();
        let sex = if stays(&self.sex) { was.sex.clone() } else { text("sex", &self.sex) };
        let release = if stays(&self.release) { was.release.clone() } else { text("release", &self.release) };
        let home = text("home", &self.home);
        let email = if stays(&self.email) { was.email.clone() } else { self.email(form) };
        let fee = if stays(&self.daily_fee) { was.daily_fee } else { self.fee(form) };
        let conflicts =
            if stays(&self.conflicts) { was.conflicts.clone() } else { self.conflicts(form, around) };
        let profile = Profile {
            name,
            email,
            sex,
            nationality: one(form, ("nationality", &self.nationality), |text| around.member_named(text)),
            home,
            home_member: one(form, ("home_member", &self.home_member), |text| around.member_named(text)),
            home_region: one(form, ("home_region", &self.home_region), |text| around.region(text)),
            pool: one(form, ("pool", &self.pool), Pool::from_code).unwrap_or_default(),
            may_lead: matches!(self.may_lead.trim(), "yes" | "true" | "on"),
            competencies: self.competencies(form, around),
            languages: self.languages(form),
            levels: self.levels(form),
            engagement: one(form, ("engagement", &self.engagement), Engagement::from_code)
                .unwrap_or_default(),
            daily_fee: fee,
            days_max: year_max(form, ("days_max", &self.days_max)),
            missions_max: year_max(form, ("missions_max", &self.missions_max)),
            conflicts,
            release,
        };
        let categories = self.categories(form, around, (&old.categories, today));
        Dossier { profile, categories, away: self.away(form), ..old.clone() }
    }

    /// When the expert cannot go: what touches is one.
    fn away(&self, form: &mut Form) -> Vec<Away> {
        let mut found = Vec::new();
        for line in self.away.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (from, until) = line.split_once('|').unwrap_or((line, line));
            match (from.trim().parse(), until.trim().parse()) {
                (Ok(from), Ok(until)) => found.push(Away { from, until }),
                _ => form.wrong("away", Code::ExpertAway, &[("value", line)]),
            }
        }
        match calendar(&found) {
            Ok(calendar) => return calendar,
            Err(CalendarRule::Backwards(each)) => {
                form.wrong("away", Code::FieldEndsBefore, &[("value", &each.until.to_string())]);
            }
            Err(CalendarRule::TooMany) => {
                form.refuse(FieldProblem::new("away", Code::ExpertManyLines).with("most", AWAY_MAX));
            }
        }
        Vec::new()
    }

    fn email(&self, form: &mut Form) -> String {
        let email = form.optional_text("email", &self.email).unwrap_or_default();
        let is_one = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        if !email.is_empty() && (!is_one || email.contains(char::is_whitespace)) {
            form.wrong("email", Code::ExpertEmail, &[("value", &email)]);
        }
        email
    }

    fn fee(&self, form: &mut Form) -> Option<Money> {
        if self.daily_fee.trim().is_empty() {
            return None;
        }
        let currency = form.choice("currency", &self.currency, Currency::from_code)?;
        let fee = Money::read(&self.daily_fee, currency);
        if fee.is_none() {
            let args = [("value", self.daily_fee.trim()), ("currency", currency.code())];
            form.wrong("daily_fee", Code::FieldMoney, &args);
        }
        fee
    }

    /// Each theme once.
    fn competencies(&self, form: &mut Form, around: &Around) -> Vec<Competency> {
        let mut found: Vec<Competency> = Vec::new();
        for (theme, level) in lines(form, ("competencies", &self.competencies), Code::ExpertCompetency) {
            let Some(theme_id) = around.theme(theme) else {
                form.wrong("competencies", Code::FieldChoice, &[("value", theme)]);
                continue;
            };
            let Some(level) = level.parse().ok().and_then(Level::new) else {
                form.wrong("competencies", Code::ExpertLevel, &[("value", level)]);
                continue;
            };
            match found.iter().any(|each| each.theme == theme_id) {
                true => form.wrong("competencies", Code::ExpertTwice, &[("value", theme)]),
                false => found.push(Competency { theme: theme_id, level }),
            }
        }
        found
    }

    /// Each language once.
    fn languages(&self, form: &mut Form) -> Vec<Speaks> {
        let mut found: Vec<Speaks> = Vec::new();
        for (language, command) in lines(form, ("languages", &self.languages), Code::ExpertLanguage) {
            let Some(command) = Command::from_code(&command.to_lowercase()) else {
                form.wrong("languages", Code::ExpertCommand, &[("value", command)]);
                continue;
            };
            let same = |each: &Speaks| each.language.to_lowercase() == language.to_lowercase();
            match found.iter().any(same) {
                true => form.wrong("languages", Code::ExpertTwice, &[("value", language)]),
                false if language.is_empty() => form.wrong("languages", Code::FieldEmpty, &[]),
                false => found.push(Speaks { language: language.to_owned(), command }),
            }
        }
        found
    }

    fn levels(&self, form: &mut Form) -> Vec<String> {
        let mut levels = Vec::new();
        for piece in pieces(&self.levels) {
            let level =
                form.choice("levels", piece, WorkLevel::from_code).map(|level| level.code().to_owned());
            levels.extend(level.filter(|level| !levels.contains(level)));
        }
        levels
    }

    /// Those that stand keep how far they have come.
    fn categories(
        &self,
        form: &mut Form,
        around: &Around,
        (old, today): (&[Category], Day),
    ) -> Vec<Category> {
        let mut found: Vec<Category> = Vec::new();
        for piece in pieces(&self.categories) {
            let Some(term) = form.choice("categories", piece, |text| around.category(text)) else { continue };
            if found.iter().any(|each| each.term == term) {
                continue;
            }
            let new = Category {
                term,
                stage: Stage::PreSelected,
                since: today,
                mentor: String::new(),
                evidence: String::new(),
            };
            found.push(old.iter().find(|each| each.term == term).cloned().unwrap_or(new));
        }
        found
    }

    fn conflicts(&self, form: &mut Form, around: &Around) -> Vec<Conflict> {
        let mut found: Vec<Conflict> = Vec::new();
        for line in self.conflicts.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES_MAX) {
            let (member, why) = line.split_once('|').unwrap_or((line, ""));
            let (member, why) = (member.trim(), why.trim());
            match around.member_named(member) {
                Some(_) if why.is_empty() => {
                    form.wrong("conflicts", Code::ExpertConflict, &[("value", line)])
                }
                Some(id) if found.iter().any(|each| each.member == id) => {
                    form.wrong("conflicts", Code::ExpertTwice, &[("value", member)])
                }
                Some(id) => found.push(Conflict { member: id, why: why.to_owned() }),
                None => form.wrong("conflicts", Code::FieldChoice, &[("value", member)]),
            }
        }
        found
    }

    /// What a form that changes a dossier begins with; what is protected is blank for whoever may not read it.
    pub(super) fn of(dossier: &Dossier, around: &Around, knows: bool) -> Self {
        let profile = &dossier.profile;
        let terms = around.terms();
        let word = |id: &TermId| terms.get(id).cloned().unwrap_or_default();
        let code = |id: Option<MemberId>| {
            id.and_then(|id| around.member(id)).map(|member| member.code.clone()).unwrap_or_default()
        };
        let number = |number: Option<u16>| number.map(|number| number.to_string()).unwrap_or_default();
        let hidden = |text: String| if knows { text } else { String::new() };
        let joined = |lines: Vec<String>, by: &str| lines.join(by);
        let competencies =
            profile.competencies.iter().map(|each| format!("{} | {}", word(&each.theme), each.level.get()));
        let languages =
            profile.languages.iter().map(|each| format!("{} | {}", each.language, each.command.code()));
        let conflicts =
            profile.conflicts.iter().map(|each| format!("{} | {}", code(Some(each.member)), each.why));
        let fee = profile.daily_fee;
        let own = Self {
            name: profile.name.clone(),
            email: hidden(profile.email.clone()),
            sex: hidden(profile.sex.clone()),
            nationality: code(profile.nationality),
            home: profile.home.clone(),
            home_member: code(profile.home_member),
            home_region: profile.home_region.as_ref().map(ToString::to_string).unwrap_or_default(),
            pool: profile.pool.code().to_owned(),
            may_lead: if profile.may_lead { "yes".to_owned() } else { String::new() },
            categories: joined(dossier.categories.iter().map(|each| each.term.to_string()).collect(), "; "),
            competencies: joined(competencies.collect(), "\n"),
            languages: joined(languages.collect(), "\n"),
            levels: profile.levels.join("; "),
            engagement: profile.engagement.code().to_owned(),
            daily_fee: hidden(fee.map(|fee| fee.amount().to_string()).unwrap_or_default()),
            currency: hidden(fee.map(|fee| fee.currency.code().to_owned()).unwrap_or_default()),
            days_max: number(profile.days_max),
            missions_max: number(profile.missions_max),
            conflicts: hidden(joined(conflicts.collect(), "\n")),
            release: hidden(profile.release.clone()),
            away: joined(
                dossier.away.iter().map(|each| format!("{} | {}", each.from, each.until)).collect(),
                "\n",
            ),
            ..Self::default()
        };
        Self { seen: own.stands().version(), ..own }
    }

    /// What stands in the fields of that form.
    pub(super) fn stands(&self) -> Stands {
        Stands::new([
            ("name", self.name.clone()),
            ("email", self.email.clone()),
            ("sex", self.sex.clone()),
            ("nationality", self.nationality.clone()),
            ("home", self.home.clone()),
            ("home_member", self.home_member.clone()),
            ("home_region", self.home_region.clone()),
            ("pool", self.pool.clone()),
            ("may_lead", self.may_lead.clone()),
            ("categories", self.categories.clone()),
            ("competencies", self.competencies.clone()),
            ("languages", self.languages.clone()),
            ("levels", self.levels.clone()),
            ("engagement", self.engagement.clone()),
            ("daily_fee", self.daily_fee.clone()),
            ("currency", self.currency.clone()),
            ("days_max", self.days_max.clone()),
            ("missions_max", self.missions_max.clone()),
            ("conflicts", self.conflicts.clone()),
            ("release", self.release.clone()),
            ("away", self.away.clone()),
        ])
    }
}

/// One of several, or nothing.
fn one<T>(
    form: &mut Form,
    (field, text): (&'static str, &str),
    named: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    if text.trim().is_empty() { None } else { form.choice(field, text, named) }
}

/// A number of days or missions in a year, or nothing.
fn year_max(form: &mut Form, (field, text): (&'static str, &str)) -> Option<u16> {
    if text.trim().is_empty() {
        return None;
    }
    let number = text.trim().parse().ok().filter(|number| (1..=YEAR_MAX).contains(number));
    if number.is_none() {
        form.wrong(field, Code::FieldNumber, &[("value", text.trim())]);
    }
    number
}
