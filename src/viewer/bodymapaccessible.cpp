#include "viewer/bodymapaccessible.h"

#include "viewer/bodymap.h"
#include "viewer/regiontitles.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

namespace pamphlet {

namespace {

class AccessibleRegion : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleRegion(BodyMap *map, QString region)
        : m_map(map)
        , m_region(std::move(region))
    {
    }

    bool isValid() const override { return m_map && m_map->articles(m_region) > 0; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_map ? m_map->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_map.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Button; }
    void setText(QAccessible::Text, const QString &) override { }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::State state() const override;
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &action) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<BodyMap> m_map;
    QString m_region;
};

QString AccessibleRegion::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && m_map
        ? BodyMap::tr("%1, %n article(s)", nullptr, m_map->articles(m_region)).arg(regionTitle(m_region))
        : QString();
}

QRect AccessibleRegion::rect() const
{
    if (!m_map) {
        return {};
    }
    const QRect area = m_map->regionRect(m_region);
    return {m_map->mapToGlobal(area.topLeft()), area.size()};
}

QAccessible::State AccessibleRegion::state() const
{
    QAccessible::State state;
    if (!m_map) {
        state.invalid = true;
        return state;
    }
    const bool shown = m_map->isVisible() && m_map->regions().contains(m_region);
    state.focusable = true;
    state.checkable = true;
    state.checked = m_map->chosen() == m_region;
    state.focused = m_map->hasFocus() && m_map->currentRegion() == m_region;
    state.invisible = !shown;
    return state;
}

void AccessibleRegion::doAction(const QString &action)
{
    if (m_map && action == pressAction()) {
        m_map->tap(m_region);
    } else if (m_map && action == setFocusAction()) {
        m_map->setCurrentRegion(m_region);
    }
}

class AccessibleBodyMap : public QAccessibleWidget {
public:
    explicit AccessibleBodyMap(BodyMap *map)
        : QAccessibleWidget(map, QAccessible::Grouping)
    {
    }
    ~AccessibleBodyMap() override
    {
        for (const QAccessible::Id id : std::as_const(m_ids)) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    Q_DISABLE_COPY_MOVE(AccessibleBodyMap)

    int childCount() const override { return int(map()->regions().size()); }
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

private:
    BodyMap *map() const { return static_cast<BodyMap *>(widget()); }
    QAccessibleInterface *childOf(const QString &region) const;

    mutable QHash<QString, QAccessible::Id> m_ids;
};

QAccessibleInterface *AccessibleBodyMap::childOf(const QString &region) const
{
    if (region.isEmpty()) {
        return nullptr;
    }
    if (!m_ids.contains(region)) {
        m_ids.insert(region, QAccessible::registerAccessibleInterface(new AccessibleRegion(map(), region)));
    }
    return QAccessible::accessibleInterface(m_ids.value(region));
}

QAccessibleInterface *AccessibleBodyMap::child(int index) const
{
    return childOf(map()->regions().value(index));
}

QAccessibleInterface *AccessibleBodyMap::childAt(int x, int y) const
{
    return childOf(map()->regionAt(map()->mapFromGlobal(QPoint(x, y))));
}

QAccessibleInterface *AccessibleBodyMap::focusChild() const
{
    return map()->hasFocus() ? childOf(map()->currentRegion()) : nullptr;
}

int AccessibleBodyMap::indexOfChild(const QAccessibleInterface *child) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (this->child(i) == child) {
            return i;
        }
    }
    return -1;
}

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *map = qobject_cast<BodyMap *>(object);
    return map ? new AccessibleBodyMap(map) : nullptr;
}

} // namespace

void installBodyMapAccessibility()
{
    QAccessible::installFactory(makeAccessible);
}

void tellFocus(BodyMap *map, const QString &region)
{
    QAccessibleEvent event(map, QAccessible::Focus);
    event.setChild(int(map->regions().indexOf(region)));
    QAccessible::updateAccessibility(&event);
}

void tellChosen(BodyMap *map, const QString &region)
{
    QAccessible::State changed;
    changed.checked = true;
    QAccessibleStateChangeEvent event(map, changed);
    event.setChild(int(map->regions().indexOf(region)));
    QAccessible::updateAccessibility(&event);
}

} // namespace pamphlet
