//! The history of the schema: one step a file, in twins for the two engines, embedded in the binary.
//!
//! A step that has been released is never changed; what comes next is a further one. The list is written by hand: the
//! macro that reads the folder would compile both drivers a second time, for itself.

use std::sync::LazyLock;

use sqlx::{
    SqlSafeStr,
    migrate::{Migration, MigrationType, Migrator},
};

/// The steps of one engine, as `(file name, text)`.
macro_rules! steps {
    ($engine:literal) => {
        steps! { $engine:
            "0001_people_and_events",
            "0002_members",
            "0003_plans",
            "0004_indicators",
            "0005_plan_columns",
            "0006_measures_and_classes",
            "0007_registers",
            "0008_audit_chain",
            "0009_offices",
            "0010_sign_in",
            "0011_organisations",
            "0012_meetings",
            "0013_documents_and_acts",
            "0014_kept_work",
            "0015_sign_in_elsewhere",
            "0016_second_wall",
            "0017_erasing",
            "0018_reported",
            "0019_findings",
            "0020_needs",
            "0021_cycle",
            "0022_requests",
            "0023_initiatives",
            "0024_missions",
            "0025_missions_guard",
            "0026_engagements",
            "0027_readings",
            "0028_trainings",
            "0029_steps",
            "0030_appraisals",
            "0031_scores_looked_at",
            "0032_standing_items",
            "0033_initiative_reports",
            "0034_datasets",
            "0035_post_funding",
            "0036_agreement_reviews",
            "0037_parts_of_initiatives",
            "0038_request_facts",
            "0039_surveys",
            "0040_attachments",
            "0041_cover_papers",
            "0042_turn_words",
            "0043_approach",
            "0044_accession",
            "0045_together",
            "0046_funding",
            "0047_profiles_and_levels",
            "0048_survey_facts",
            "0049_capacity_building",
            "0050_survey_options",
            "0051_roster",
            "0052_teams",
            "0053_proposals",
            "0054_asks",
            "0055_roster_use",
            "0056_support",
            "0057_contributions",
            "0058_action_partners",
            "0059_points",
        }
    };
    ($engine:literal: $($name:literal,)*) => {
        [$(($name, include_str!(concat!("../migrations/", $engine, "/", $name, ".sql")))),*]
    };
}

pub(crate) static SQLITE: LazyLock<Migrator> = LazyLock::new(|| migrator(&steps!("sqlite")));
pub(crate) static POSTGRES: LazyLock<Migrator> = LazyLock::new(|| migrator(&steps!("postgres")));

/// The number of the newest step this release knows.
pub(crate) fn newest() -> i64 {
    SQLITE.iter().map(|step| step.version).max().unwrap_or_default()
}

fn migrator(steps: &[(&'static str, &'static str)]) -> Migrator {
    let numbered = steps.iter().zip(1..);
    let migrations = numbered.map(|((name, text), version)| {
        Migration::new(version, (*name).into(), MigrationType::Simple, text.into_sql_str(), false)
    });
    Migrator::with_migrations(migrations.collect())
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    /// A file that nobody listed would never run; a number out of turn would run as another.
    #[test]
    fn every_step_in_the_folders_is_listed_in_its_turn() {
        let twins = [("sqlite", steps!("sqlite")), ("postgres", steps!("postgres"))];
        for (engine, steps) in twins {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
            let files: BTreeSet<_> = fs::read_dir(folder)
                .expect("the folder is there")
                .map(|file| file.expect("it can be read").file_name().to_string_lossy().into_owned())
                .collect();
            let listed: BTreeSet<_> = steps.iter().map(|(name, _)| format!("{name}.sql")).collect();
            assert_eq!(listed, files, "{engine}");
            for (n, (name, _)) in (1..).zip(steps) {
                assert!(name.starts_with(&format!("{n:04}_")), "{engine}: {name} stands in place {n}");
            }
        }
    }
}
