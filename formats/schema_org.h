#pragma once
// Which type of https://schema.org an entry is, and what of it that vocabulary can say. For json_ld.cpp alone.
//
//   person       ProfilePage about a Person
//   story        Article
//   event        Event
//   talk         CreativeWork, the workFeatured of its Event
//   role         Occupation
//   topic        DefinedTerm
//   network      Organization
//   opportunity  Course, EducationalOccupationalProgram (fellowship), else Service
//   dataset      Dataset
//   page         WebPage

#include <nlohmann/json.hpp>

#include "site/site.h"

namespace herald::formats {

/// Nothing that its page does not show; keys without a value are left out.
nlohmann::ordered_json schema_org(const site::Entry& entry, const site::Site& site);

/// The site's publisher.
nlohmann::ordered_json schema_org_publisher(const site::Settings& settings);

}  // namespace herald::formats
