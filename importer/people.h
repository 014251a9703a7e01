#pragma once
// Who of a schedule is who on the site. People are taken for one only on certain identity: the same id of the same
// source, the same speaker of the same session, or an editor's word. Whoever merely has the same name is another
// person, and is listed as doubtful.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "importer/content.h"
#include "importer/ledger.h"
#include "importer/schedule.h"

namespace herald::importer {

/// Whether people of one conference with the same full name are taken for one: an editor's word for a whole import.
enum class SameNames { differ, agree };

struct PeopleOptions {
  std::map<std::string, std::string> same;  ///< name, folded -> slug: an editor's word for single people
  SameNames same_names = SameNames::differ;
};

/// Somebody who may be somebody else.
struct Doubt {
  std::string name;
  std::string slug;    ///< her draft
  std::string like;    ///< the slug of the other
  std::string reason;  ///< "the same name with another id"

  auto operator<=>(const Doubt&) const = default;
};

/// What is known of a person besides Person: where she appears.
struct Appearing {
  const Person* person = nullptr;
  std::vector<std::string> events;    ///< slugs
  std::vector<std::string> evidence;  ///< slugs of people whom the pages of her sessions name already
};

enum class Standing { known, created, removed, nameless };

struct Match {
  std::string slug;  ///< empty when removed or nameless
  Standing standing = Standing::nameless;
};

class People {
 public:
  People(Content& content, Ledger& ledger, const PeopleOptions& options)
      : content_(content), ledger_(ledger), options_(options) {}

  /// One match for each of `appearing`. Records what is certain in the ledger; new people get a slug, their pages are
  /// for the caller to write.
  std::vector<Match> match(const std::vector<Appearing>& appearing, const std::string& source);

  const std::vector<Doubt>& doubts() const { return doubts_; }
  /// Slugs of drafts that an editor's word made superfluous, and that no session of the ledger names any more.
  const std::vector<std::string>& replaced() const { return replaced_; }

 private:
  Match match_one(const Appearing& who, const std::string& source);
  void retire_replaced(const std::vector<Appearing>& appearing);
  std::string slug_of(Record& record, const Appearing& who, const std::string& folded);
  std::string same_name_here(const std::string& folded, const std::string& source);
  std::string new_slug(const Person& person) const;
  void note(Record& record, const Appearing& who, const std::string& source);
  bool is_replaced(const std::string& slug);
  void list_doubts(const Appearing& who, const std::string& slug, const std::string& source);

  Content& content_;
  Ledger& ledger_;
  const PeopleOptions& options_;
  std::vector<Doubt> doubts_;
  std::vector<std::string> replaced_;
  std::map<std::string, std::vector<std::string>> hinted_;  ///< hint -> slugs
};

/// "people/SLUG", as ledgers name a page.
std::string person_entry(std::string_view slug);

}  // namespace herald::importer
