//! What stands together by region, group or theme and could be done together: merged, or with something shared
//! (REQUIREMENTS S4.28). Must not know what is decided; that is a link between initiatives ([`super::initiatives::together`]).

use super::initiatives::InitiativeId;
use crate::{members::MemberId, plans::registers::vocabulary::TermId};

/// Something that is lacking, asked for, planned or carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// For whom; none where it is for all.
    pub members: Vec<MemberId>,
    /// What it is about.
    pub topics: Vec<TermId>,
    /// The initiative that it is or is part of.
    pub initiative: Option<InitiativeId>,
}

/// For each key the places of the pieces that stand under it. A key under which nothing could be joined is left out: what is
/// part of one initiative is one effort.
pub fn clusters<G: Copy>(
    pieces: &[Piece],
    keys: &[G],
    stands: impl Fn(&Piece, G) -> bool,
) -> Vec<(G, Vec<usize>)> {
    let under = |key: G| -> Vec<usize> { (0..pieces.len()).filter(|at| stands(&pieces[*at], key)).collect() };
    keys.iter().map(|key| (*key, under(*key))).filter(|(_, all)| efforts(pieces, all) > 1).collect()
}

/// How many separate efforts some pieces are.
fn efforts(pieces: &[Piece], all: &[usize]) -> usize {
    let mut wholes: Vec<InitiativeId> = all.iter().filter_map(|at| pieces[*at].initiative).collect();
    wholes.sort_unstable();
    wholes.dedup();
    wholes.len() + all.iter().filter(|at| pieces[**at].initiative.is_none()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Id;

    fn piece(member: u128, topic: u128, initiative: Option<u128>) -> Piece {
        Piece {
            members: vec![Id::new(member)],
            topics: vec![Id::new(topic)],
            initiative: initiative.map(Id::new),
        }
    }

    #[test]
    fn s4_28_what_stands_under_one_theme_or_for_one_member_could_be_done_together() {
        let pieces = [
            piece(1, 10, Some(100)),
            // A mission of the first initiative: the same effort.
            piece(1, 10, Some(100)),
            piece(2, 10, Some(200)),
            piece(1, 11, None),
        ];
        let topic = |piece: &Piece, key: TermId| piece.topics.contains(&key);
        let by_topic = clusters(&pieces, &[Id::new(10), Id::new(11), Id::new(12)], topic);
        assert_eq!(by_topic, [(Id::new(10), vec![0, 1, 2])], "alone under its theme, nothing can be joined");
        let member = |piece: &Piece, key: MemberId| piece.members.contains(&key);
        let by_member = clusters(&pieces, &[Id::new(1), Id::new(2)], member);
        assert_eq!(by_member, [(Id::new(1), vec![0, 1, 3])]);
        let one_effort = clusters(&pieces[..2], &[Id::new(10)], topic);
        assert!(one_effort.is_empty(), "what is part of one initiative is together already");
    }
}
