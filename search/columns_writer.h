#pragma once
// Writes the file `columns` of an index (schema.h): what is known of every owner and document beside its words.

#include "search/documents.h"
#include "search/gazetteer.h"
#include "site/site.h"

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace herald::search {

/// One database of an index, finished.
struct ShardRecord {
  std::uint32_t documents = 0;
  std::string uuid;  ///< Xapian's
};

struct ColumnsSource {
  const site::Site& site;
  const Plan& plan;
  const Gazetteer& gazetteer;
  const std::vector<ShardRecord>& shards;
  const std::vector<Xapian::termcount>& lengths;  ///< by place in the plan, from 0
};

std::string pack_columns(const ColumnsSource& source);

}  // namespace herald::search
