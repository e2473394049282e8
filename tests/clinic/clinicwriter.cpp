// Changes a clinic's data at random until it is killed by killruns.py, which checks what it says:
//
//     opening, opened          before and after the database is opened
//     try KEY VALUE            before a change is handed to the store
//     ok KEY VALUE             after the store has confirmed it
//
// Ends with 3 when another program kept it waiting for too long: nothing was confirmed then.
//
// usage: clinicwriter FOLDER [SEED]; without a seed, it only opens the database.
#include "clinic/clinicstore.h"
#include "clinic/sampleversion.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

void say(const QString &line)
{
    std::puts(qUtf8Printable(line));
    std::fflush(stdout);
}

class ClinicWriter : public QObject {
public:
    ClinicWriter(const QString &folder, const QString &seed)
        : m_store(folder)
        , m_seed(seed)
        , m_random(seed.toUInt())
    {
        say(u"opening"_s);
        whenAnswered(m_store.open(), this, [this](const Outcome<Nothing> &outcome) {
            require(outcome);
            say(u"opened"_s);
            m_seed.isEmpty() ? QCoreApplication::quit() : startVisit();
        });
    }

private:
    // So that the thread is always busy, and a kill hits it at any point of its work.
    static constexpr int jobsInFlight = 4;

    template <typename T> static void require(const Outcome<T> &outcome)
    {
        if (!outcome.ok()) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(outcome.error));
            std::_Exit(outcome.error.contains(u"Another program is using it"_s) ? 3 : 1);
        }
    }

    // Says what it does, does it, and goes on with the next change when it is confirmed.
    template <typename Ask, typename Then> void change(const QString &key, const QString &value, Ask ask, Then then)
    {
        say(u"try %1 %2"_s.arg(key, value));
        whenAnswered(ask(), this, [this, key, value, then](const auto &outcome) {
            require(outcome);
            say(u"ok %1 %2"_s.arg(key, value));
            then(outcome.value);
            next();
        });
    }

    template <typename Ask> void change(const QString &key, const QString &value, Ask ask)
    {
        change(key, value, ask, [](const auto &) {});
    }

    void startVisit()
    {
        whenAnswered(m_store.startVisit(u"Room "_s + m_seed), this, [this](const Outcome<Visit> &outcome) {
            require(outcome);
            m_visit = outcome.value.id;
            for (int i = 0; i < jobsInFlight; ++i) {
                next();
            }
        });
    }

    QString newName() { return u"s%1-%2"_s.arg(m_seed).arg(m_next++); }
    QString keyOf(const char *what, const QString &of) const
    {
        return QLatin1String(what) + u'/' + m_visit.toString(QUuid::WithoutBraces) + u'/' + of;
    }

    KeptVersion newVersion(const QString &slug, const QString &lang = u"en"_s)
    {
        KeptVersion version = clinictest::versionOf(slug, lang);
        QByteArray picture(1000 * (1 + m_random.bounded(20)), Qt::Uninitialized);
        std::generate(picture.begin(), picture.end(), [this] { return char(m_random.bounded(256)); });
        version.pictures.insert(u"hero.png"_s, picture);
        return version;
    }

    void next()
    {
        const int kind = m_random.bounded(m_marks.isEmpty() ? 5 : 11);
        const std::array changes{&ClinicWriter::mark, &ClinicWriter::setNote, &ClinicWriter::saveSet,
            &ClinicWriter::savePhrase, &ClinicWriter::set, &ClinicWriter::mark, &ClinicWriter::setMarkNote,
            &ClinicWriter::setTeachBack, &ClinicWriter::move, &ClinicWriter::handOut, &ClinicWriter::unmarkOrTurn};
        (this->*changes.at(size_t(kind)))();
    }

    void mark()
    {
        const KeptVersion version = newVersion(newName());
        change(
            keyOf("mark", version.id), QString::fromLatin1(version.hash),
            [&] { return m_store.addMark(m_visit, version); }, [this](const Mark &mark) { m_marks.append(mark); });
    }

    void unmarkOrTurn()
    {
        const Mark mark = m_marks.at(m_random.bounded(int(m_marks.size())));
        if (m_random.bounded(2) == 0) {
            const KeptVersion version = newVersion(mark.slug, newName()); // another language
            change(keyOf("mark", mark.slug), QString::fromLatin1(version.hash),
                [&] { return m_store.setMarkLanguage(mark.id, version); });
        } else {
            m_marks.removeOne(mark);
            change(keyOf("mark", mark.slug), u"absent"_s, [&] { return m_store.removeMark(mark.id); });
        }
    }

    void setMarkNote()
    {
        const Mark &mark = m_marks.at(m_random.bounded(int(m_marks.size())));
        const QString note = newName();
        change(keyOf("marknote", mark.slug), note, [&] { return m_store.setMarkNote(mark.id, note); });
    }

    void setTeachBack()
    {
        const Mark &mark = m_marks.at(m_random.bounded(int(m_marks.size())));
        const bool again = m_random.bounded(2) == 0;
        change(keyOf("teachback", mark.slug), again ? u"again"_s : u"explained"_s, [&] {
            return m_store.setTeachBack(mark.id, again ? TeachBack::GoOverAgain : TeachBack::ExplainedInOwnWords);
        });
    }

    // What is queued may add marks, and takes away none that is still in the list.
    void move()
    {
        const int count = int(m_marks.size());
        change(u"move"_s, newName(),
            [&] { return m_store.moveMark(m_visit, m_random.bounded(count), m_random.bounded(count)); });
    }

    void setNote()
    {
        const QString note = newName();
        change(keyOf("note", u"all"_s), note, [&] { return m_store.setVisitNote(m_visit, note); });
    }

    void saveSet()
    {
        if (m_set.isNull() || m_random.bounded(4) == 0) {
            m_set = QUuid::createUuid();
        }
        const QString key = u"set/"_s + m_set.toString(QUuid::WithoutBraces);
        if (m_random.bounded(5) == 0) {
            change(key, u"absent"_s, [&] { return m_store.removeSet(m_set); });
        } else {
            const ClinicSet set{m_set, newName(), {newName(), newName(), newName()}};
            change(key, set.title, [&] { return m_store.saveSet(set); });
        }
    }

    void savePhrase()
    {
        const Phrase phrase{QUuid::createUuid(), newName()};
        change(u"phrase/"_s + phrase.id.toString(QUuid::WithoutBraces), phrase.text,
            [&] { return m_store.savePhrase(phrase); });
    }

    void set()
    {
        const QString value = newName();
        change(u"setting/"_s + m_seed, value, [&] { return m_store.setSetting(m_seed, value); });
    }

    void handOut()
    {
        whenAnswered(m_store.reserveCode(), this, [this](const Outcome<QString> &code) {
            require(code);
            HandoutRecord record;
            record.visit = m_visit;
            record.code = code.value;
            QList<KeptVersion> versions;
            for (int i = m_random.bounded(1, 5); i > 0; --i) {
                const KeptVersion version = newVersion(newName());
                versions.append(version);
                record.items.append({version.kind, version.id, version.lang, version.title, version.hash, {}});
            }
            QStringList hashes;
            for (const KeptVersion &version : versions) {
                hashes.append(QString::fromLatin1(version.hash));
            }
            change(
                u"record/"_s + code.value, hashes.join(u','), [&] { return m_store.recordHandout(record, versions); });
        });
    }

    ClinicStore m_store;
    const QString m_seed;
    QRandomGenerator m_random;
    QUuid m_visit;
    QUuid m_set;
    QList<Mark> m_marks;
    int m_next = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: clinicwriter FOLDER [SEED]\n");
        return 2;
    }
    const ClinicWriter writer(arguments.at(1), arguments.value(2));
    return QCoreApplication::exec();
}
