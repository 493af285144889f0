import Care
import Kernel

/// Which requests are late and which cannot wait, as conditions on `request r`: what ``Care/Request/isLate(_:under:today:)`` and
/// ``Care/Request/cannotWait(_:under:holder:today:)`` say of each, so that tab, order and count of the work list ask the same. A test
/// compares both over requests and referrals of every kind.
struct WorkListDue {
  let rule: ReferralParameters.Rule
  let today: Day
  let away: HoldersAway

  init(of organization: ID<Organization>, under rule: ReferralParameters.Rule, today: Day) {
    self.rule = rule
    self.today = today
    away = HoldersAway(organization: organization, today: today)
  }

  /// A day by which somebody was to act has passed.
  var isLate: SQL {
    """
    (r.follow_up < \(today) OR \(standsStill)
      OR EXISTS (SELECT 1 FROM referral f WHERE f.request = r.id AND (\(isReferralLate(endOf: today)))))
    """
  }

  /// Somebody took it, no referral says who acts, and nothing happened for longer than the rule gives.
  private var standsStill: SQL {
    """
    r.state = 'clarifying' AND r.changed_at < \(since(.clarify)) AND NOT EXISTS (SELECT 1 FROM referral f WHERE f.request = r.id
      AND (f.changed_at >= \(since(.clarify)) OR f.state = 'help-started' AND f.helped IS NULL
        OR f.state IN ('proposed', 'agreed', 'sent', 'seen', 'questioned', 'accepted', 'waiting', 'contacted')))
    """
  }

  /// Somebody is to act now, late or not. Priorities and answers of reporters are asked apart.
  var isPressing: SQL {
    """
    (r.state = 'new' OR r.follow_up <= \(today) OR \(standsStill) OR r.assignee IN (\(away.gone))
      OR r.state = 'clarifying' AND r.assignee IN (\(away.absent)) OR EXISTS (SELECT 1 FROM referral f WHERE f.request = r.id
      AND (f.state = 'questioned' OR f.state IN ('declined', 'expired') AND \(Self.isUnanswered)
        OR \(isReferralLate(endOf: today.adding(days: 1))))))
    """
  }

  /// On `referral f`. One line for each stage in which somebody has to act, with the days of ``Care/Referral/turn(under:among:)``.
  /// - Parameter check: the day on which what was to be asked of her by the day before is late.
  private func isReferralLate(endOf check: Day) -> SQL {
    let helped = check.adding(days: -rule[.helped])
    return """
      f.state IN ('sent', 'seen') AND f.due < \(today) AND \(Self.isOpenElsewhere)
      OR f.state = 'questioned' AND f.due < \(today)
      OR f.state = 'proposed' AND f.changed_at < \(since(.ask)) AND \(isItsTurn(.ask))
      OR f.state = 'agreed' AND f.changed_at < \(since(.send)) AND \(isItsTurn(.send))
      OR f.state IN ('declined', 'expired') AND f.changed_at < \(since(.again)) AND \(Self.isUnanswered)
      OR f.state = 'advised' AND f.changed_at < \(since(.advice)) AND \(Self.isUnanswered)
      OR f.state = 'accepted' AND (f.day < \(today) OR f.day IS NULL AND f.changed_at < \(since(.contact)))
      OR f.state = 'waiting' AND (f.day < \(today) OR f.day IS NULL AND f.changed_at < \(since(.waiting)))
      OR f.state = 'contacted' AND f.handed_over IS NOT NULL AND f.helped IS NULL AND f.handed_over < \(helped)
      OR f.state = 'contacted' AND (f.handed_over IS NULL OR f.helped IS NOT NULL) AND f.day < \(today.adding(days: -rule[.start]))
      OR f.state = 'help-started' AND f.helped IS NULL AND f.day < \(helped)
      """
  }

  /// What last changed before this moment has had its days.
  private func since(_ length: ReferralParameters.Length) -> Instant { today.adding(days: -rule[length]).startInBrussels }

  /// Of services that are asked the same, nobody helps yet, and in an order all before this one said no or nothing, long enough ago.
  private func isItsTurn(_ length: ReferralParameters.Length) -> SQL {
    """
    NOT EXISTS (SELECT 1 FROM referral o JOIN referral_plan p ON p.id = o.plan WHERE o.plan = f.plan AND o.id <> f.id
      AND (o.state IN ('accepted', 'contacted', 'help-started', 'ended') OR p.is_ordered = 1 AND o.place < f.place
        AND (o.state NOT IN ('declined', 'withdrawn', 'expired', 'advised', 'considered') OR o.changed_at >= \(since(length)))))
    """
  }

  /// Nobody else who was asked the same said yes.
  private static let isOpenElsewhere: SQL = """
    NOT EXISTS (SELECT 1 FROM referral o WHERE o.plan = f.plan AND o.state IN ('accepted', 'contacted', 'help-started', 'ended'))
    """

  /// Nothing was prepared since it came back, and nobody who was asked the same is under way.
  private static let isUnanswered: SQL = """
    NOT EXISTS (SELECT 1 FROM referral o WHERE o.request = f.request AND o.created_at > f.changed_at AND o.state <> 'withdrawn')
      AND NOT EXISTS (SELECT 1 FROM referral o WHERE o.plan = f.plan
        AND o.state IN ('sent', 'seen', 'questioned', 'accepted', 'waiting', 'contacted', 'help-started', 'ended'))
    """
}

/// Who has requests of an organisation and is not there, as lists of accounts.
struct HoldersAway {
  let organization: ID<Organization>
  let today: Day

  /// Accounts that cannot sign in, or that worked on requests here and do so no more.
  var gone: SQL {
    """
    SELECT a.id FROM account a WHERE a.is_disabled = 1
    UNION SELECT m.account FROM membership m
    WHERE m.organization = \(organization.raw) AND m.from_day <= \(today)
      AND m.role IN (\(list: Role.requestWorkers.map(\.rawValue).sorted()))
    GROUP BY m.account HAVING MAX(CASE WHEN m.until_day IS NULL OR m.until_day >= \(today) THEN 1 ELSE 0 END) = 0
    """
  }

  /// Accounts that are noted as absent today.
  var absent: SQL {
    """
    SELECT d.account FROM desk_absence d
    WHERE d.organization = \(organization.raw) AND d.from_day <= \(today) AND d.until_day >= \(today)
    """
  }
}
