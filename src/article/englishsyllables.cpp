#include "article/englishsyllables.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <string_view>

namespace pamphlet {

namespace {

using Letters = std::string_view; // a to z, lower case

struct Exception {
    Letters word;
    int syllables;
};

// Words that keep no rule below; their plurals in -s are found too. Sorted.
constexpr std::array exceptions{
    Exception{"ache", 1},
    Exception{"acne", 2},
    Exception{"aerobic", 3},
    Exception{"anyone", 3},
    Exception{"anywhere", 3},
    Exception{"apostrophe", 4},
    Exception{"area", 3},
    Exception{"argue", 2},
    Exception{"average", 3},
    Exception{"being", 2},
    Exception{"biopsy", 3},
    Exception{"business", 2},
    Exception{"cafe", 2},
    Exception{"cardiac", 3},
    Exception{"champion", 3},
    Exception{"chaos", 2},
    Exception{"clothes", 1},
    Exception{"coexist", 3},
    Exception{"colleague", 2},
    Exception{"cooperate", 4},
    Exception{"create", 2},
    Exception{"created", 3},
    Exception{"creating", 3},
    Exception{"cruciate", 3},
    Exception{"cruel", 2},
    Exception{"deodorant", 4},
    Exception{"different", 3},
    Exception{"duel", 2},
    Exception{"eighteen", 2},
    Exception{"element", 3},
    Exception{"elsewhere", 2},
    Exception{"european", 4},
    Exception{"evening", 2},
    Exception{"every", 2},
    Exception{"everybody", 4},
    Exception{"everyday", 3},
    Exception{"everyone", 3},
    Exception{"everything", 3},
    Exception{"everywhere", 3},
    Exception{"fibre", 2},
    Exception{"fluid", 2},
    Exception{"forearm", 2},
    Exception{"forehead", 2},
    Exception{"foreword", 2},
    Exception{"fruition", 3},
    Exception{"fuel", 2},
    Exception{"genuine", 3},
    Exception{"guideline", 2},
    Exception{"household", 2},
    Exception{"idea", 3},
    Exception{"ideal", 3},
    Exception{"influence", 3},
    Exception{"ion", 2},
    Exception{"kneecap", 2},
    Exception{"leisure", 2},
    Exception{"lion", 2},
    Exception{"maybe", 2},
    Exception{"nausea", 3},
    Exception{"ok", 2},
    Exception{"osteoarthritis", 6},
    Exception{"osteopath", 4},
    Exception{"osteoporosis", 6},
    Exception{"people", 2},
    Exception{"poem", 2},
    Exception{"poet", 2},
    Exception{"prior", 2},
    Exception{"react", 2},
    Exception{"reaction", 3},
    Exception{"reacts", 2},
    Exception{"real", 1},
    Exception{"reality", 4},
    Exception{"realize", 3},
    Exception{"really", 2},
    Exception{"reappear", 3},
    Exception{"reassess", 3},
    Exception{"reassure", 3},
    Exception{"recipe", 3},
    Exception{"reinjure", 3},
    Exception{"reinjury", 4},
    Exception{"riot", 2},
    Exception{"ruin", 2},
    Exception{"science", 2},
    Exception{"sciences", 3},
    Exception{"sclerosis", 3},
    Exception{"sesame", 3},
    Exception{"several", 3},
    Exception{"shoreline", 2},
    Exception{"sidewalk", 2},
    Exception{"simile", 3},
    Exception{"someone", 2},
    Exception{"somewhere", 2},
    Exception{"suicide", 3},
    Exception{"syndrome", 2},
    Exception{"themselves", 2},
    Exception{"therefore", 2},
    Exception{"thereof", 2},
    Exception{"tongue", 1},
    Exception{"useable", 3},
    Exception{"violin", 3},
    Exception{"wakeup", 2},
    Exception{"wednesday", 2},
    Exception{"whereas", 2},
    Exception{"wholesome", 2},
    Exception{"worsened", 2},
};
static_assert(std::is_sorted(
    exceptions.begin(), exceptions.end(), [](const Exception &a, const Exception &b) { return a.word < b.word; }));

bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool isOneOf(char c, Letters set)
{
    return set.find(c) != Letters::npos;
}

int exceptional(Letters word)
{
    const auto *found = std::lower_bound(
        exceptions.begin(), exceptions.end(), word, [](const Exception &e, Letters wanted) { return e.word < wanted; });
    return found != exceptions.end() && found->word == word ? found->syllables : 0;
}

// "y" between vowels begins a syllable: "be-yond", "play-er".
bool isConsonantY(Letters word, std::size_t i)
{
    return word[i] == 'y' && i + 1 < word.size() && isVowel(word[i + 1]) && (i == 0 || isVowel(word[i - 1]));
}

int vowelGroups(Letters word)
{
    int groups = 0;
    bool inside = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool vowel = isVowel(word[i]) && !isConsonantY(word, i);
        groups += vowel && !inside;
        inside = vowel;
    }
    return groups;
}

// Vowels side by side that are spoken apart, beginning at `i`: "di-et", "ra-di-o", "mus-cu-lar" has none.
bool isHiatus(Letters word, std::size_t i)
{
    const Letters rest = word.substr(i);
    const char before = i > 0 ? word[i - 1] : ' ';
    const bool soft = isOneOf(before, "tcsxg"); // "-tion", "-cial", "-gious" are one syllable
    auto starts = [rest](Letters what) { return rest.substr(0, what.size()) == what; };
    if (starts("iat")) {
        return true; // "sci-at-ic", "ap-pre-ci-ate"
    }
    if (starts("ia")) {
        return !soft;
    }
    if (starts("iet") || starts("ium") || starts("ius") || starts("uous") || starts("eum")) {
        return true;
    }
    if (starts("ious") || starts("eous")) {
        return !soft;
    }
    if (starts("ien")) {
        return !soft && !(before == 'r' && i > 1 && word[i - 2] == 'f'); // not "friend"
    }
    if (starts("ier") || starts("iest")) {
        return rest.size() <= 4 && vowelGroups(word.substr(0, i)) > 0 && !isOneOf(before, "tch"); // "eas-i-er"
    }
    if (starts("ual") || starts("uat")) {
        return before != 'q' && before != 'g';
    }
    if (starts("io")) {
        return !starts("iou") && !starts("ion");
    }
    if (starts("eo")) {
        return !starts("eou") && !starts("eop") && !soft;
    }
    return false;
}

int hiatuses(Letters word)
{
    int count = 0;
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        count += isVowel(word[i]) && isVowel(word[i + 1]) && isHiatus(word, i);
    }
    return count;
}

bool endsWith(Letters word, Letters end)
{
    return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

// The letter `back` places before the end; a blank where the word has none.
char fromEnd(Letters word, std::size_t back)
{
    return word.size() > back ? word[word.size() - 1 - back] : ' ';
}

// 1 when the word ends in letters that are not spoken as the syllable they look like.
int silentEnd(Letters word)
{
    if (endsWith(word, "gue") || endsWith(word, "que") || endsWith(word, "gues") || endsWith(word, "ques")) {
        return 1;
    }
    if (endsWith(word, "e")) {
        const char before = fromEnd(word, 1);
        const bool ownSyllable = before == 'l' && !isVowel(fromEnd(word, 2)) && fromEnd(word, 2) != 'r'; // "mus-cle"
        return !isVowel(before) && !ownSyllable;
    }
    if (endsWith(word, "ed")) {
        const char before = fromEnd(word, 2);
        if (before == 'y') {
            return isVowel(fromEnd(word, 3)); // "played"
        }
        const bool ownSyllable
            = isOneOf(before, "td") || (before == 'l' && isOneOf(fromEnd(word, 3), "bcdfgkptz")); // "set-tled"
        return !isVowel(before) && !ownSyllable;
    }
    if (endsWith(word, "es")) {
        const char before = fromEnd(word, 2);
        if (before == 'y') {
            return isVowel(fromEnd(word, 3)); // "eyes"
        }
        const bool hissing = isOneOf(before, "scgxz") || (before == 'h' && isOneOf(fromEnd(word, 3), "sc"));
        const bool ownSyllable = before == 'l' && !isVowel(fromEnd(word, 3)) && fromEnd(word, 3) != 'r';
        return !isVowel(before) && !hissing && !ownSyllable;
    }
    return 0;
}

// 1 when an "e" before one of these ends is silent: "safe-ly", "move-ment", "some-times".
int silentInside(Letters word)
{
    constexpr std::array<Letters, 14> ends{"ments", "ment", "fully", "ful", "lessly", "less", "ly", "ness", "some",
        "thing", "times", "time", "body", "work"};
    for (const Letters end : ends) {
        const std::size_t at = word.size() - end.size() - 1; // of the "e"
        if (word.size() < end.size() + 3 || word[at] != 'e' || !endsWith(word, end)) {
            continue;
        }
        const char before = word[at - 1];
        return !isVowel(before) && before != 'l' && vowelGroups(word.substr(0, at)) > 0;
    }
    return 0;
}

// Syllables that have no vowel letter of their own, or whose vowel stands beside another.
int spokenEnd(Letters word)
{
    int count = endsWith(word, "sm") || endsWith(word, "sms") || endsWith(word, "thm");
    const bool contracted = endsWith(word, "dnt") || endsWith(word, "snt"); // "did-n't"
    count += contracted && vowelGroups(word) == 1;
    if (endsWith(word, "ing") || endsWith(word, "ings")) {
        const std::size_t back = endsWith(word, "ing") ? 3 : 4;
        const char before = fromEnd(word, back);
        const bool alone = isVowel(before) && !(before == 'y' && isVowel(fromEnd(word, back + 1)));
        count += alone && !(before == 'u' && fromEnd(word, back + 1) == 'q'); // "go-ing", "try-ing"
    }
    return count;
}

int countLetters(Letters word)
{
    if (const int known = exceptional(word)) {
        return known;
    }
    if (word.size() > 3 && word.back() == 's' && fromEnd(word, 1) != 's') {
        if (const int known = exceptional(word.substr(0, word.size() - 1))) {
            const bool hissing = endsWith(word, "ces") || endsWith(word, "ses") || endsWith(word, "ges");
            return known + hissing;
        }
    }
    return std::max(1, vowelGroups(word) + hiatuses(word) + spokenEnd(word) - silentEnd(word) - silentInside(word));
}

// "MRI" is read letter by letter, "NICE" and an emphasised "NOT" are not.
int spelledOut(QStringView word)
{
    const bool capitals = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
    const auto isOpen = [](QChar c) { return QStringView(u"AEIOU").contains(c); };
    if (!capitals || word.size() < 2 || word.size() > 5
        || (std::any_of(word.begin(), word.end(), isOpen) && word != u"MRI" && word != u"ACL" && word != u"ECG"
            && word != u"ER")) {
        return 0;
    }
    return int(word.size()) + 2 * int(word.count(u'W'));
}

} // namespace

int EnglishSyllables::count(QStringView word)
{
    int total = 0;
    QVarLengthArray<char, 32> part;
    auto close = [&] {
        total += part.isEmpty() ? 0 : countLetters(Letters(part.data(), std::size_t(part.size())));
        part.clear();
    };
    if (const int letters = spelledOut(word)) {
        return letters;
    }
    for (const QChar c : word) {
        const bool accented = c.unicode() >= 0x80 && c.decompositionTag() == QChar::Canonical;
        const QChar lower = (accented ? c.decomposition().at(0) : c).toLower();
        if (lower >= u'a' && lower <= u'z') {
            part.append(char(lower.unicode()));
        } else if (c == u'-' || c == QChar(0x2011)) {
            close();
        }
    }
    close();
    return std::max(1, total);
}

} // namespace pamphlet
