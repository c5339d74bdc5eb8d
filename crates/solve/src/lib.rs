//! Workshop: searches for the best plan that keeps every rule, and says why it looks as it does.
//!
//! A problem comes in as values; a proposal, a bound that no plan can pass, and reasons go out. Nothing here reads a
//! clock, a file, an environment or chance: the seed, how long to search and when to stop are parameters, so the same
//! inputs give the same plan to the byte. It must not know the store, the rooms or pages. Next: [`missions`].

pub mod chance;
pub mod missions;
pub mod related;
