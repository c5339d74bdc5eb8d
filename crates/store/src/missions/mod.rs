//! What is done for Members, as it is kept: initiatives with their parts, delivery agreements, posts and their days. It
//! stores, it does not judge; what a reader may know comes as the scope of a query.

pub mod agreements;
pub mod effort;
pub mod initiatives;
