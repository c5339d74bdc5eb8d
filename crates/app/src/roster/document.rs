//! What is known of a person as one document, sealed under a key that nothing else is sealed under: thrown away, it takes the
//! person along. The key itself is sealed under the installation's. Must not know who may read.

use serde::{Deserialize, Serialize};
use trellis_domain::{
    kernel::{Currency, Money},
    members::ClassCode,
    missions::evaluation::{EvaluationState, Voice},
    roster::{
        accreditation::{Category, Stage},
        appraisal::{Appraisal, Score},
        availability::Away,
        expert::{
            Command, Competency, Conflict, Dossier, Engagement, ExpertId, Level, Pool, Profile, Remark,
            Speaks,
        },
        step::Way,
    },
};
use trellis_store::roster::Sealed;

use crate::{House, seal::unseal_under};

/// A new key, and the same as it is kept.
pub(super) fn new_key(house: &House, id: ExpertId) -> ([u8; 32], Vec<u8>) {
    let key = house.secret();
    (key, house.seal(&format!("roster key {id}"), &key))
}

/// A document as it is kept.
pub(super) fn seal(house: &House, (id, key): (ExpertId, [u8; 32]), dossier: &Dossier) -> Vec<u8> {
    let plain = serde_json::to_vec(&Sheet::of(dossier)).expect("texts and numbers are always JSON");
    house.seal_under(key, &purpose(id), &plain)
}

/// Opens a document; `None` where it or its key is gone.
pub(super) fn open(house: &House, sealed: &Sealed) -> Option<([u8; 32], Dossier)> {
    let id = sealed.expert.id;
    let key = house.unseal(&format!("roster key {id}"), sealed.key.as_deref()?)?;
    let key: [u8; 32] = key.try_into().ok()?;
    let plain = unseal_under(key, &purpose(id), sealed.document.as_deref()?)?;
    let sheet: Sheet = serde_json::from_slice(&plain).ok()?;
    Some((key, sheet.dossier()))
}

fn purpose(id: ExpertId) -> String {
    format!("roster {id}")
}

/// The document as JSON: what is kept, and what an expert takes along. Names stay, so that what was kept can be read later.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Sheet {
    name: String,
    email: String,
    sex: String,
    nationality: Option<String>,
    home: String,
    home_member: Option<String>,
    home_region: Option<String>,
    pool: String,
    may_lead: bool,
    competencies: Vec<(String, u8)>,
    languages: Vec<(String, String)>,
    levels: Vec<String>,
    engagement: String,
    daily_fee: Option<(i64, String)>,
    days_max: Option<u16>,
    missions_max: Option<u16>,
    conflicts: Vec<(String, String)>,
    release: String,
    categories: Vec<CategorySheet>,
    away: Vec<(String, String)>,
    remarks: Vec<RemarkSheet>,
    appraisals: Vec<AppraisalSheet>,
}

#[derive(Debug, Serialize, Deserialize)]
struct CategorySheet {
    term: String,
    stage: String,
    since: String,
    mentor: String,
    evidence: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct RemarkSheet {
    text: String,
    by: Option<String>,
    on: String,
    way: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct AppraisalSheet {
    mission: String,
    voice: String,
    score: u8,
    text: String,
    state: String,
    since: String,
    reply: Option<(String, String)>,
    by: Option<String>,
}

impl Sheet {
    pub(super) fn of(dossier: &Dossier) -> Self {
        let profile = &dossier.profile;
        let competencies = profile.competencies.iter().map(|each| (each.theme.to_string(), each.level.get()));
        let languages = profile.languages.iter();
        let conflicts = profile.conflicts.iter().map(|each| (each.member.to_string(), each.why.clone()));
        Self {
            name: profile.name.clone(),
            email: profile.email.clone(),
            sex: profile.sex.clone(),
            nationality: profile.nationality.map(|id| id.to_string()),
            home: profile.home.clone(),
            home_member: profile.home_member.map(|id| id.to_string()),
            home_region: profile.home_region.as_ref().map(ToString::to_string),
            pool: profile.pool.code().to_owned(),
            may_lead: profile.may_lead,
            competencies: competencies.collect(),
            languages: languages
                .map(|each| (each.language.clone(), each.command.code().to_owned()))
                .collect(),
            levels: profile.levels.clone(),
            engagement: profile.engagement.code().to_owned(),
            daily_fee: profile.daily_fee.map(|fee| (fee.minor, fee.currency.code().to_owned())),
            days_max: profile.days_max,
            missions_max: profile.missions_max,
            conflicts: conflicts.collect(),
            release: profile.release.clone(),
            categories: dossier.categories.iter().map(CategorySheet::of).collect(),
            away: dossier.away.iter().map(|each| (each.from.to_string(), each.until.to_string())).collect(),
            remarks: dossier.remarks.iter().map(RemarkSheet::of).collect(),
            appraisals: dossier.appraisals.iter().map(AppraisalSheet::of).collect(),
        }
    }

    /// The dossier again. What this release does not know is left out rather than refused: a record stays readable.
    fn dossier(self) -> Dossier {
        let competency = |(theme, level): (String, u8)| {
            Some(Competency { theme: theme.parse().ok()?, level: Level::new(level)? })
        };
        let speaks = |(language, command): (String, String)| {
            Some(Speaks { language, command: Command::from_code(&command)? })
        };
        let conflict = |(member, why): (String, String)| Some(Conflict { member: member.parse().ok()?, why });
        let fee = |(minor, currency): (i64, String)| {
            Some(Money { minor, currency: Currency::from_code(&currency)? })
        };
        let away = |(from, until): &(String, String)| {
            Some(Away { from: from.parse().ok()?, until: until.parse().ok()? })
        };
        let profile = Profile {
            name: self.name,
            email: self.email,
            sex: self.sex,
            nationality: self.nationality.and_then(|id| id.parse().ok()),
            home: self.home,
            home_member: self.home_member.and_then(|id| id.parse().ok()),
            home_region: self.home_region.map(ClassCode::new),
            pool: Pool::from_code(&self.pool).unwrap_or_default(),
            may_lead: self.may_lead,
            competencies: self.competencies.into_iter().filter_map(competency).collect(),
            languages: self.languages.into_iter().filter_map(speaks).collect(),
            levels: self.levels,
            engagement: Engagement::from_code(&self.engagement).unwrap_or_default(),
            daily_fee: self.daily_fee.and_then(fee),
            days_max: self.days_max,
            missions_max: self.missions_max,
            conflicts: self.conflicts.into_iter().filter_map(conflict).collect(),
            release: self.release,
        };
        Dossier {
            profile,
            categories: self.categories.into_iter().filter_map(CategorySheet::category).collect(),
            away: self.away.iter().filter_map(away).collect(),
            remarks: self.remarks.into_iter().filter_map(RemarkSheet::remark).collect(),
            appraisals: self.appraisals.into_iter().filter_map(AppraisalSheet::appraisal).collect(),
        }
    }
}

impl CategorySheet {
    fn of(category: &Category) -> Self {
        Self {
            term: category.term.to_string(),
            stage: category.stage.code().to_owned(),
            since: category.since.to_string(),
            mentor: category.mentor.clone(),
            evidence: category.evidence.clone(),
        }
    }

    fn category(self) -> Option<Category> {
        Some(Category {
            term: self.term.parse().ok()?,
            stage: Stage::from_code(&self.stage)?,
            since: self.since.parse().ok()?,
            mentor: self.mentor,
            evidence: self.evidence,
        })
    }
}

impl RemarkSheet {
    fn of(remark: &Remark) -> Self {
        Self {
            text: remark.text.clone(),
            by: remark.by.map(|id| id.to_string()),
            on: remark.on.to_string(),
            way: remark.way.map(|way| way.code().to_owned()),
        }
    }

    fn remark(self) -> Option<Remark> {
        Some(Remark {
            text: self.text,
            by: self.by.and_then(|id| id.parse().ok()),
            on: self.on.parse().ok()?,
            way: self.way.and_then(|way| Way::from_code(&way)),
        })
    }
}

impl AppraisalSheet {
    fn of(appraisal: &Appraisal) -> Self {
        Self {
            mission: appraisal.mission.to_string(),
            voice: appraisal.voice.code().to_owned(),
            score: appraisal.score.tenths(),
            text: appraisal.text.clone(),
            state: appraisal.state.code().to_owned(),
            since: appraisal.since.to_string(),
            reply: appraisal.reply.as_ref().map(|(text, on)| (text.clone(), on.to_string())),
            by: appraisal.by.map(|id| id.to_string()),
        }
    }

    fn appraisal(self) -> Option<Appraisal> {
        Some(Appraisal {
            mission: self.mission.parse().ok()?,
            voice: Voice::from_code(&self.voice)?,
            score: Score::of_tenths(self.score)?,
            text: self.text,
            state: EvaluationState::from_code(&self.state)?,
            since: self.since.parse().ok()?,
            reply: self.reply.and_then(|(text, on)| Some((text, on.parse().ok()?))),
            by: self.by.and_then(|id| id.parse().ok()),
        })
    }
}
