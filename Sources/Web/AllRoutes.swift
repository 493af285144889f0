/// Every route of the house, feature by feature.
package func allRoutes() -> [Route] {
  directoryRoutes + reportRoutes + accountRoutes + requestRoutes + referralRoutes + answerRoutes + gapRoutes + messageRoutes + accessRoutes
    + [searchAPI] + personRoutes + fileAccessRoutes + assessmentRoutes + circleRoutes
}
