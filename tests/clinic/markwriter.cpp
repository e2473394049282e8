// Marks articles until it is killed. Prints the id of each mark once the store has confirmed it.
#include "clinic/clinicstore.h"
#include "clinic/sampleversion.h"

#include <QCoreApplication>

#include <cstdio>

using namespace pamphlet;

namespace {

class MarkWriter : public QObject {
public:
    explicit MarkWriter(const QString &folder)
        : m_store(folder)
    {
        whenAnswered(m_store.startVisit(QStringLiteral("Room 1")), this, [this](const Outcome<Visit> &outcome) {
            m_visit = outcome.value.id;
            for (int i = 0; i < jobsInFlight; ++i) {
                markNext();
            }
        });
    }

private:
    // So that the thread is always busy, and a kill hits it at any point of its work.
    static constexpr int jobsInFlight = 4;

    void markNext()
    {
        const QString slug = QStringLiteral("article-%1").arg(m_next++);
        whenAnswered(m_store.addMark(m_visit, clinictest::versionOf(slug)), this, [this](const Outcome<Mark> &outcome) {
            if (!outcome.ok()) {
                std::fprintf(stderr, "%s\n", qUtf8Printable(outcome.error));
                QCoreApplication::exit(1);
                return;
            }
            std::printf("%s\n", qUtf8Printable(outcome.value.id.toString(QUuid::WithoutBraces)));
            std::fflush(stdout);
            markNext();
        });
    }

    ClinicStore m_store;
    QUuid m_visit;
    int m_next = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fprintf(stderr, "usage: markwriter FOLDER\n");
        return 2;
    }
    const MarkWriter writer(arguments.at(1));
    return QCoreApplication::exec();
}
