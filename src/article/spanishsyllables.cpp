#include "article/spanishsyllables.h"

#include <algorithm>

namespace pamphlet {

namespace {

enum class Sound { Consonant, Open, Closed, AccentedClosed };

Sound soundOf(QChar c)
{
    switch (c.toLower().unicode()) {
    case u'a':
    case u'e':
    case u'o':
    case u'á':
    case u'é':
    case u'ó':
        return Sound::Open;
    case u'i':
    case u'u':
    case u'ü':
        return Sound::Closed;
    case u'í':
    case u'ú':
        return Sound::AccentedClosed;
    default:
        return Sound::Consonant;
    }
}

// "y" is a vowel at the end of a word ("muy") and before a consonant, else a consonant ("ayuda").
Sound soundAt(QStringView word, qsizetype i)
{
    if (word[i].toLower() != u'y') {
        return soundOf(word[i]);
    }
    const bool beforeVowel = i + 1 < word.size() && soundOf(word[i + 1]) != Sound::Consonant;
    return beforeVowel ? Sound::Consonant : Sound::Closed;
}

bool isSilentH(QStringView word, qsizetype i)
{
    return word[i].toLower() == u'h' && i > 0 && i + 1 < word.size() && soundOf(word[i - 1]) != Sound::Consonant
        && soundOf(word[i + 1]) != Sound::Consonant;
}

bool areApart(Sound first, Sound second)
{
    const bool bothOpen = first == Sound::Open && second == Sound::Open;
    const bool accent = (first == Sound::Open && second == Sound::AccentedClosed)
        || (first == Sound::AccentedClosed && second == Sound::Open);
    return bothOpen || accent;
}

} // namespace

int SpanishSyllables::count(QStringView word)
{
    int total = 0;
    Sound before = Sound::Consonant;
    QChar letterBefore;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (isSilentH(word, i)) {
            continue;
        }
        const Sound sound = soundAt(word, i);
        const bool twice = sound == Sound::Closed && word[i].toLower() == letterBefore; // "antiinflamatorio"
        total += sound != Sound::Consonant && (before == Sound::Consonant || areApart(before, sound) || twice);
        before = sound;
        letterBefore = word[i].toLower();
    }
    return std::max(1, total);
}

} // namespace pamphlet
