//! Which section and which action of the new plan is which of the old one.

use std::collections::HashMap;

use crate::plans::{
    content::{Action, PlanContent, Role},
    reading::words::{likeness, normalised},
};

/// Pairs of indexes, old first.
type Pairs = Vec<(usize, usize)>;

/// Sections by their words, then by number with words alike, then by number alone.
pub(super) fn sections(old: &PlanContent, new: &PlanContent) -> Pairs {
    let title = |plan: &PlanContent, at: usize| normalised(&plan.sections[at].title);
    let mut pairing = Pairing::new(old.sections.len(), new.sections.len());
    pairing.by_key(
        |at| Some((old.sections[at].number.clone(), title(old, at))),
        |at| Some((new.sections[at].number.clone(), title(new, at))),
    );
    pairing.by_key(|at| Some(title(old, at)), |at| Some(title(new, at)));
    let number = |plan: &PlanContent, at: usize| {
        let section = &plan.sections[at];
        let parent = section.parent.and_then(|parent| plan.sections[parent].number.clone());
        section.number.clone().map(|number| (parent, number))
    };
    pairing.by_key_if(
        |at| number(old, at),
        |at| number(new, at),
        |o, n| likeness(&old.sections[o].title, &new.sections[n].title) >= 0.2,
    );
    pairing.finish()
}

/// Actions: unchanged ones first, then renumbered and moved ones by their words, then reworded ones.
pub(super) fn actions(old: &PlanContent, new: &PlanContent, sections: &[(usize, usize)]) -> Pairs {
    let section_of: HashMap<usize, usize> = sections.iter().copied().collect();
    let (old_paths, new_paths) = (paths(old), paths(new));
    let (old_texts, new_texts) = (texts(old), texts(new));
    // Where an old action stands, in terms of the new plan; `usize::MAX` where its section is gone.
    let old_section = |at: usize| {
        old.actions[at].section.map(|section| section_of.get(&section).copied().unwrap_or(usize::MAX))
    };
    let new_section = |at: usize| new.actions[at].section;
    let mut pairing = Pairing::new(old.actions.len(), new.actions.len());
    pairing.by_key(
        |at| Some((old_section(at), old_paths[at].as_str(), old_texts[at].as_str())),
        |at| Some((new_section(at), new_paths[at].as_str(), new_texts[at].as_str())),
    );
    pairing.by_key(
        |at| Some((old_section(at), old_texts[at].as_str())),
        |at| Some((new_section(at), new_texts[at].as_str())),
    );
    pairing.by_key(
        |at| Some((old_paths[at].as_str(), old_texts[at].as_str())),
        |at| Some((new_paths[at].as_str(), new_texts[at].as_str())),
    );
    // Short wordings ("Development.") say too little to follow them into another section.
    let telling = |text: &str| (text.len() > 24).then_some(text.to_owned());
    pairing.by_key(|at| telling(&old_texts[at]), |at| telling(&new_texts[at]));
    let by_number =
        |at: usize| (!old_paths[at].is_empty()).then(|| (old_section(at), old_paths[at].as_str()));
    let by_new_number =
        |at: usize| (!new_paths[at].is_empty()).then(|| (new_section(at), new_paths[at].as_str()));
    pairing.by_key_if(by_number, by_new_number, |o, n| likeness(&old_texts[o], &new_texts[n]) >= 0.4);
    pairing.by_likeness(&old_texts, &new_texts);
    pairing.by_key_if(by_number, by_new_number, |o, n| {
        likeness(&old_texts[o], &new_texts[n]) >= 0.2 || same_milestone(&old.actions[o], &new.actions[n])
    });
    pairing.finish()
}

fn same_milestone(old: &Action, new: &Action) -> bool {
    let milestone = |action: &Action| {
        let cell = action.cells.iter().find(|cell| cell.role == Role::Milestone)?;
        let text =
            cell.paragraphs.iter().map(|text| normalised(&text.current())).collect::<Vec<_>>().join(" ");
        text.contains(|letter: char| letter.is_ascii_digit()).then_some(text)
    };
    milestone(old).is_some_and(|milestone_of_old| Some(milestone_of_old) == milestone(new))
}

/// Printed numbers from the outermost action inwards: "(a)/(i)"; empty without a number.
fn paths(plan: &PlanContent) -> Vec<String> {
    let mut paths: Vec<String> = Vec::with_capacity(plan.actions.len());
    for action in &plan.actions {
        let own = action.number.clone().unwrap_or_default();
        // A parent stands before its children.
        let outer = action.parent.and_then(|parent| paths.get(parent));
        paths.push(outer.map(|outer| format!("{outer}/{own}")).unwrap_or(own));
    }
    paths
}

fn texts(plan: &PlanContent) -> Vec<String> {
    plan.actions.iter().map(|action| normalised(&action.text.current())).collect()
}

/// Old and new things that are being paired, each at most once.
struct Pairing {
    old: Vec<Option<usize>>,
    new_taken: Vec<bool>,
}

/// Words in more things than this tell nothing about one of them.
const COMMON_MAX: usize = 24;

impl Pairing {
    fn new(old: usize, new: usize) -> Self {
        Self { old: vec![None; old], new_taken: vec![false; new] }
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.old[old] = Some(new);
        self.new_taken[new] = true;
    }

    fn free_old(&self) -> Vec<usize> {
        (0..self.old.len()).filter(|&at| self.old[at].is_none()).collect()
    }

    fn free_new(&self) -> Vec<usize> {
        (0..self.new_taken.len()).filter(|&at| !self.new_taken[at]).collect()
    }

    /// Pairs free things of one key in their order.
    fn by_key<K: std::hash::Hash + Eq>(
        &mut self,
        old_key: impl Fn(usize) -> Option<K>,
        new_key: impl Fn(usize) -> Option<K>,
    ) {
        self.by_key_if(old_key, new_key, |_, _| true);
    }

    /// Pairs free things of one key in their order where the two agree.
    fn by_key_if<K: std::hash::Hash + Eq>(
        &mut self,
        old_key: impl Fn(usize) -> Option<K>,
        new_key: impl Fn(usize) -> Option<K>,
        agree: impl Fn(usize, usize) -> bool,
    ) {
        let mut waiting: HashMap<K, std::collections::VecDeque<usize>> = HashMap::new();
        for at in self.free_old() {
            if let Some(key) = old_key(at) {
                waiting.entry(key).or_default().push_back(at);
            }
        }
        for new in self.free_new() {
            let Some(queue) = new_key(new).and_then(|key| waiting.get_mut(&key)) else { continue };
            if let Some(old) = queue.front().copied().filter(|&old| agree(old, new)) {
                queue.pop_front();
                self.pair(old, new);
            }
        }
    }

    /// Pairs what is most alike, by the words that few things have.
    fn by_likeness(&mut self, old_texts: &[String], new_texts: &[String]) {
        let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
        for at in self.free_old() {
            let mut words: Vec<&str> = old_texts[at].split(' ').filter(|word| word.len() > 2).collect();
            words.sort_unstable();
            words.dedup();
            for word in words {
                holders.entry(word).or_default().push(at);
            }
        }
        let mut candidates: Vec<(f32, usize, usize)> = Vec::new();
        for new in self.free_new() {
            let mut shared: HashMap<usize, usize> = HashMap::new();
            let rare = new_texts[new]
                .split(' ')
                .filter_map(|word| holders.get(word))
                .filter(|held| held.len() <= COMMON_MAX);
            rare.flatten().for_each(|&old| *shared.entry(old).or_default() += 1);
            let mut nearest: Vec<(usize, usize)> =
                shared.into_iter().map(|(old, count)| (count, old)).collect();
            nearest.sort_unstable_by(|left, right| right.0.cmp(&left.0).then(left.1.cmp(&right.1)));
            for (_, old) in nearest.into_iter().take(8) {
                let alike = likeness(&old_texts[old], &new_texts[new]);
                if alike >= 0.5 {
                    candidates.push((alike, old, new));
                }
            }
        }
        candidates.sort_by(|left, right| {
            right.0.total_cmp(&left.0).then((left.1, left.2).cmp(&(right.1, right.2)))
        });
        for (_, old, new) in candidates {
            if self.old[old].is_none() && !self.new_taken[new] {
                self.pair(old, new);
            }
        }
    }

    /// The pairs in the order of the new plan.
    fn finish(self) -> Pairs {
        let mut pairs: Pairs =
            self.old.into_iter().enumerate().filter_map(|(old, new)| Some((old, new?))).collect();
        pairs.sort_unstable_by_key(|&(_, new)| new);
        pairs
    }
}
