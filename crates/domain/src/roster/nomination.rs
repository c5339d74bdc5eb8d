//! What a nomination has to say before somebody is listed, and what one lacks. Must not know who asks for it.

use super::{
    accreditation::Category,
    expert::{Engagement, Pool, Profile},
};
use crate::kernel::coded;

/// Something that a nomination has to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lack {
    /// The name.
    Name,
    /// An address to ask for confirmation.
    Email,
    /// The nationality: without it nobody can tell a conflict of interest.
    Nationality,
    /// The home administration, which has to release the expert.
    Home,
    /// At least one category.
    Category,
    /// At least one theme with its level.
    Competency,
    /// At least one language with its command.
    Language,
    /// The region, where the expert serves no other.
    Region,
    /// What a day costs, where the fund pays for it.
    Fee,
    /// The employer's release.
    Release,
}

coded!(Lack {
    Name => "name",
    Email => "email",
    Nationality => "nationality",
    Home => "home",
    Category => "category",
    Competency => "competency",
    Language => "language",
    Region => "region",
    Fee => "fee",
    Release => "release",
});

/// Everything a nomination lacks, in the order of the form; empty where somebody can be listed.
pub fn lacking(profile: &Profile, categories: &[Category]) -> Vec<Lack> {
    Lack::ALL
        .iter()
        .copied()
        .filter(|lack| match lack {
            Lack::Name => profile.name.trim().is_empty(),
            Lack::Email => profile.email.trim().is_empty(),
            Lack::Nationality => profile.nationality.is_none(),
            Lack::Home => profile.home.trim().is_empty(),
            Lack::Category => categories.is_empty(),
            Lack::Competency => profile.competencies.is_empty(),
            Lack::Language => profile.languages.is_empty(),
            Lack::Region => profile.pool == Pool::Regional && profile.home_region.is_none(),
            Lack::Fee => profile.engagement == Engagement::Fund && profile.daily_fee.is_none(),
            Lack::Release => profile.release.trim().is_empty(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s2_5_what_a_nomination_lacks_depends_on_what_it_offers() {
        let mut profile = Profile::default();
        let lacks = lacking(&profile, &[]);
        assert!(lacks.contains(&Lack::Category) && lacks.contains(&Lack::Release));
        assert!(!lacks.contains(&Lack::Region) && !lacks.contains(&Lack::Fee), "{lacks:?}");
        (profile.pool, profile.engagement) = (Pool::Regional, Engagement::Fund);
        let lacks = lacking(&profile, &[]);
        assert!(lacks.contains(&Lack::Region) && lacks.contains(&Lack::Fee), "{lacks:?}");
    }
}
