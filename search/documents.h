#pragma once
// The documents of an index, as schema.h describes them: which there are, and what each is to hold. Used while
// indexing.

#include "base/date.h"
#include "search/draft.h"
#include "search/facet_values.h"
#include "search/schema.h"
#include "site/site.h"

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace herald::search {

/// One document to come. Its docid in the finished index is its place in the plan, counted from 1.
struct PlannedDocument {
  std::uint32_t owner_number = 0;
  DocumentRole role = DocumentRole::main;
  const site::Entry* owner = nullptr;
  const site::Appearance* appearance = nullptr;  ///< of an appearance document
  const site::Entry* story = nullptr;            ///< of a story document
};

struct Plan {
  std::vector<PlannedDocument> documents;
  std::unordered_map<const site::Entry*, Xapian::docid> main_documents;
  FacetDictionary facet_values;
  std::uint32_t owners = 0;
};

Plan plan_documents(const site::Site& site);

/// Of a piece of evidence when it was; of an entry its own date.
std::optional<Date> date_of(const PlannedDocument& planned);
std::optional<Date> date_of_entry(const site::Entry& entry);

/// Drafts documents. What it is given must outlive it; one writer a thread.
class DocumentWriter {
 public:
  explicit DocumentWriter(const site::Site& site) : site_(site) {}

  Draft write(const PlannedDocument& planned);

 private:
  void write_main(const site::Entry& entry);
  void write_appearance(const PlannedDocument& planned);
  void write_story(const PlannedDocument& planned);

  void index_own_text(const site::Entry& entry);
  void index_connections(const site::Entry& entry);
  void index_attributes(const site::Entry& entry);
  void index_event(const site::Entry& event);
  void index_topics(const site::Entry& entry);
  void index_names(const site::Entry& entry);

  const site::Site& site_;
  Draft draft_;
};

}  // namespace herald::search
