#include "viewer/attractpage.h"

#include "reader/reader.h"
#include "viewer/appearance.h"
#include "viewer/attractcard.h"
#include "viewer/drawnpicture.h"
#include "viewer/icons.h"
#include "viewer/shownarticles.h"

#include "ui_attractpage.h"

#include <QKeyEvent>
#include <QRegularExpression>

#include <algorithm>

namespace pamphlet {

namespace {

using namespace std::chrono_literals;

constexpr int mostArticles = 40;
constexpr int logoHeight = 64; // pixels at the usual text size
constexpr int restlessness = 12; // pixels up and down from turn to turn, so that nothing burns into the screen
const QString language = QStringLiteral("en"); // of the articles; a choice comes with the second language

QString firstSentence(const QString &text)
{
    static const QRegularExpression end(
        QStringLiteral("[.!?]\\s+(?=\\p{Lu})"), QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype at = text.indexOf(end);
    return at < 0 ? text : text.left(at + 1);
}

} // namespace

AttractPage::AttractPage(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_ui(std::make_unique<Ui::AttractPage>())
{
    m_ui->setupUi(this);
    m_ui->card->setAppearance(parts.appearance);
    m_ui->card->installEventFilter(this);
    m_ui->beginButton->installEventFilter(this);
    setFocusProxy(m_ui->beginButton);
    setTurn(12s);
    connect(&m_turn, &QTimer::timeout, this, &AttractPage::showNext);
    connect(m_ui->card, &AttractCard::clicked, this, [this] {
        m_turn.stop();
        Q_EMIT articleChosen(m_shown.slug, m_shown.lang);
    });
    connect(m_ui->beginButton, &QPushButton::released, this, &AttractPage::leave);
    connect(&parts.appearance, &Appearance::changed, this, &AttractPage::showAppearance);
    connect(&parts.shown, &ShownArticles::changed, this, [this] {
        if (m_turn.isActive()) {
            begin(); // the one in turn may be hidden now
        }
    });
    m_ui->beginButton->setText(Icons::besideIcon(m_ui->beginButton->text()));
    showAppearance();
}

AttractPage::~AttractPage() = default;

void AttractPage::setTurn(std::chrono::milliseconds turn)
{
    m_turn.setInterval(turn);
}

void AttractPage::begin()
{
    showClinic();
    m_articles = m_parts.reader.library().firstArticles(language, mostArticles, m_parts.shown.scope());
    m_ui->card->setVisible(!m_articles.isEmpty());
    showNext();
    m_turn.start();
}

void AttractPage::showClinic()
{
    const ClinicProfile &clinic = m_parts.reader.source().clinic();
    const int height = m_parts.appearance.scaled(logoHeight);
    const QPixmap logo = drawnPicture(clinic.logoFile, clinic.logo, {4 * height, height}, devicePixelRatioF());
    m_ui->logo->setPixmap(logo);
    m_ui->logo->setVisible(!logo.isNull());
    m_ui->clinicName->setText(clinic.name);
    setAccessibleName(clinic.name);
}

void AttractPage::showNext()
{
    if (!m_articles.isEmpty()) {
        showArticle(m_articles.at(m_next % m_articles.size()));
        m_ui->card->setPictureAtEnd(m_next % 2 != 0);
        m_next = (m_next + 1) % (2 * m_articles.size());
    }
    fitToSize();
    m_ui->layout->activate(); // all changes at once
}

void AttractPage::showArticle(const ArticleSummary &article)
{
    m_shown = article;
    const std::optional<Article> whole = m_parts.reader.library().article(article.slug, article.lang);
    const QString picture = whole ? whole->meta.hero.file : QString();
    m_ui->card->setArticle(article.title, firstSentence(article.summary), picture,
        picture.isEmpty() ? QByteArray() : m_parts.reader.library().picture(article.slug, picture));
}

void AttractPage::showAppearance()
{
    const QColor color = m_parts.appearance.theme().color(QStringLiteral("on-teal"));
    m_ui->beginButton->setIcon(Icons::control(QStringLiteral("touch"), color));
    fitToSize();
}

void AttractPage::fitToSize()
{
    const int margin = width() >= 720 ? 48 : 24;
    const int shift = m_next % 2 == 0 ? 0 : std::min(restlessness, margin / 2);
    m_ui->layout->setContentsMargins(margin, margin - shift, margin, margin + shift);
    m_ui->card->setUpright(height() > width());
    m_ui->card->setMaximumHeight(height() > width() ? width() * 9 / 10 : QWIDGETSIZE_MAX);
}

void AttractPage::leave()
{
    if (m_turn.isActive()) {
        m_turn.stop();
        Q_EMIT left();
    }
}

void AttractPage::mouseReleaseEvent(QMouseEvent *)
{
    leave();
}

void AttractPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous()) {
        m_turn.stop();
    }
}

void AttractPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitToSize();
}

// Every key begins, but those that go to the article and choose it.
bool AttractPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        static const QList<int> ways{Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Shift};
        static const QList<int> choices{Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter};
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_ui->card && choices.contains(key)) {
            m_ui->card->click(); // an abstract button does not know the Enter key
            return true;
        }
        if (!ways.contains(key)) {
            leave();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pamphlet
