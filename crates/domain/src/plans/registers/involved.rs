//! Who takes part in an action beside the organisation itself, and as what (S5.14).
//!
//! What a partner is in general says the partner; here stands what it does in one action, which may be several things.
//! Must not know who may say so.

use std::collections::{BTreeMap, HashMap};

use crate::{
    kernel::coded,
    members::{Partner, PartnerId},
    plans::record::ActionId,
};

/// A partner takes part in an action as something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Involved {
    /// The action.
    pub action: ActionId,
    /// The partner.
    pub partner: PartnerId,
    /// As what.
    pub part: ActionPart,
}

/// What a partner does in an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActionPart {
    /// It answers for it.
    Leads,
    /// It carries it out, alone or together with others.
    CarriesOut,
    /// It trains.
    Trains,
    /// It sends experts.
    GivesExperts,
    /// It pays.
    GivesMoney,
    /// It gives the place.
    Hosts,
    /// It is asked for advice.
    Advises,
    /// The plan names it and does not say as what.
    TakesPart,
}

coded!(ActionPart {
    Leads => "leads",
    CarriesOut => "carries-out",
    Trains => "trains",
    GivesExperts => "gives-experts",
    GivesMoney => "gives-money",
    Hosts => "hosts",
    Advises => "advises",
    TakesPart => "takes-part",
});

/// A partner in an action with everything it does there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerIn<'r> {
    /// The partner.
    pub partner: &'r Partner,
    /// What it does, in the order of [`ActionPart`].
    pub parts: Vec<ActionPart>,
}

impl super::Registers {
    /// Who takes part in these actions: the place of the action and the partner, by action and by name. Each partner stands
    /// once in an action, with everything it does there.
    pub fn involvement(&self, current: &[ActionId]) -> Vec<(usize, PartnerIn<'_>)> {
        let places: HashMap<ActionId, usize> = current.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let known: HashMap<PartnerId, usize> =
            self.partners.iter().enumerate().map(|(at, partner)| (partner.id, at)).collect();
        let mut found: BTreeMap<(usize, usize), Vec<ActionPart>> = BTreeMap::new();
        for each in &self.involved {
            if let (Some(action), Some(partner)) = (places.get(&each.action), known.get(&each.partner)) {
                found.entry((*action, *partner)).or_default().push(each.part);
            }
        }
        let one = |((action, partner), mut parts): ((usize, usize), Vec<ActionPart>)| {
            parts.sort_unstable();
            (action, PartnerIn { partner: &self.partners[partner], parts })
        };
        found.into_iter().map(one).collect()
    }

    /// Who takes part in one action, by name.
    pub fn partners_in(&self, action: ActionId) -> Vec<PartnerIn<'_>> {
        self.involvement(&[action]).into_iter().map(|(_, partner)| partner).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{kernel::Id, members::PartnerKind, plans::registers::Registers};

    #[test]
    fn s5_14_a_partner_stands_once_in_an_action_with_all_it_does_there() {
        let partner = |id: u128, name: &str| Partner {
            id: Id::new(id),
            code: name.to_lowercase(),
            name: name.to_owned(),
            kind: PartnerKind::Other,
            own_kind: None,
            member: None,
            ended_on: None,
        };
        let involved =
            |action, partner, part| Involved { action: Id::new(action), partner: Id::new(partner), part };
        let registers = Registers {
            partners: vec![partner(1, "Centre"), partner(2, "Office"), partner(3, "Fund")],
            involved: vec![
                involved(10, 2, ActionPart::Hosts),
                involved(10, 2, ActionPart::Leads),
                involved(10, 1, ActionPart::Trains),
                involved(11, 3, ActionPart::GivesMoney),
            ],
            ..Registers::default()
        };
        let said = |action| {
            let all = registers.partners_in(Id::new(action));
            all.into_iter().map(|each| (each.partner.name.clone(), each.parts)).collect::<Vec<_>>()
        };
        let ten = [
            ("Centre".to_owned(), vec![ActionPart::Trains]),
            ("Office".to_owned(), vec![ActionPart::Leads, ActionPart::Hosts]),
        ];
        assert_eq!(said(10), ten);
        assert_eq!(said(11), [("Fund".to_owned(), vec![ActionPart::GivesMoney])]);
        assert!(said(12).is_empty());
    }
}
