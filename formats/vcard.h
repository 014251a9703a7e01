#pragma once
// People as vCard 4.0 (RFC 6350; DEATHDATE by RFC 6474, PRONOUNS by RFC 9554): what their pages say, so that an
// organiser can keep it. Never an address, a telephone number or an e-mail address: Herald has none to give.

#include <string>

#include "site/entry.h"
#include "site/settings.h"

namespace herald::formats {

/// Ends with CRLF, so that many cards make one file.
std::string vcard(const site::Entry& person, const site::Settings& settings);

}  // namespace herald::formats
