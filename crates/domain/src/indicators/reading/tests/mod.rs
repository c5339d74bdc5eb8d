//! Stories of a region and its plan: each names the requirement it shows.
//!
//! `world` holds the people and the shorthand; the stories are grouped by what they are about.

mod frequency;
mod kinds;
mod members;
mod requests;
mod shares;
mod world;
