#pragma once
// A brief is prose that asks for people: "someone clinical on safety, for a panel in March". Its words of asking say
// nothing about the subject, and whoever writes it wants people before roles and topics.

#include "search/tokens.h"

#include <string>
#include <string_view>
#include <vector>

namespace herald::search {

/// Whether a folded word only asks: "someone", "looking", "panel", "please". English and Welsh.
bool is_asking_word(std::string_view word);

/// Whether these words of a query, in their order, are a brief: so many words besides stop words that it is prose, one
/// of which asks for people; or many more.
bool is_brief(const std::vector<Token>& tokens);

/// What a brief says that it does not want, "London" of "a keynote, not London, in May": from a "not" behind a comma, a
/// stop, a bracket or "but" up to the next one; nothing of "not only". Empty for none.
std::string unwanted_of(std::string_view text);

/// Leaves out words of asking and short numbers, such as days and fees, unless there are no others.
void drop_asking_words(std::vector<Token>& tokens);

}  // namespace herald::search
