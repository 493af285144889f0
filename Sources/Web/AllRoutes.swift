/// Every route of the house, feature by feature.
package func allRoutes() -> [Route] {
  directoryRoutes + reportRoutes + accountRoutes + requestRoutes + requestPartRoutes + referralRoutes + answerRoutes + gapRoutes
    + messageRoutes + accessRoutes + [searchAPI] + personRoutes + finderRoutes + duplicateRoutes + fileAccessRoutes + assessmentRoutes + circleRoutes
    + portalRoutes + timelineRoutes + retentionRoutes + exportRoutes + consentRoutes + notebookRoutes
    + protectedRoutes + freshnessRoutes + hsdsRoutes + importRoutes + importUndoRoutes + mappingRoutes + shortlistRoutes + guideRoutes + activityRoutes
    + providerListRoutes + wantedRoutes + conditionRoutes + programmeRoutes + callRoutes + callBackRoutes + figureRoutes
    + dossierRoutes + outreachRoutes + ledgerRoutes + handoverRoutes + statementRoutes + referentRoutes + pathwayRoutes + interpreterRoutes
    + eligibilityRoutes + episodeRoutes + overviewRoutes
}
