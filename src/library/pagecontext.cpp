#include "library/pagecontext.h"

#include "library/library.h"
#include "library/librarytools.h"
#include "library/picturechecks.h"

namespace pamphlet {

PageContext pageContext(
    const Library &library, const Article &article, const ClinicProfile &clinic, const ArticleScope &scope)
{
    PageContext context;
    context.clinic = clinic;
    for (const TopicCount &entry : library.topics(article.lang)) {
        if (article.meta.topics.contains(entry.topic.id)) {
            context.topicTitles.append(entry.topic.title(article.lang));
        }
    }
    for (const QString &slug : article.meta.related) {
        if (const auto related = library.summary(slug, library.bestLanguage(slug, article.lang, scope))) {
            context.related.append({related->slug, related->lang, related->title, related->summary});
        }
    }
    if (!article.meta.tools.isEmpty()) {
        context.tools = LibraryTools(library).ofArticle(article);
    }
    return context;
}

ClinicProfile bundledClinic(const Library &library)
{
    Diagnostics ignored; // reported when the library was built
    const QByteArray yaml = library.setting(QStringLiteral("clinic.yaml"));
    if (yaml.isEmpty()) {
        return {};
    }
    ClinicProfile clinic = ClinicProfile::fromYaml(yaml, QStringLiteral("clinic.yaml"), ignored);
    const QByteArray logo = library.setting(QStringLiteral("clinic.logo"));
    if (PictureChecks::isSafe(clinic.logoFile, logo)) {
        clinic.logo = logo;
    }
    return clinic;
}

} // namespace pamphlet
