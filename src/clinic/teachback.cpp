#include "clinic/teachback.h"

namespace pamphlet {

QString storedTeachBack(TeachBack result)
{
    switch (result) {
    case TeachBack::ExplainedInOwnWords:
        return QStringLiteral("explained");
    case TeachBack::GoOverAgain:
        return QStringLiteral("again");
    case TeachBack::NotNoted:
        break;
    }
    return {};
}

TeachBack teachBackFrom(const QString &stored)
{
    for (const TeachBack result : {TeachBack::ExplainedInOwnWords, TeachBack::GoOverAgain}) {
        if (stored == storedTeachBack(result)) {
            return result;
        }
    }
    return TeachBack::NotNoted;
}

} // namespace pamphlet
